package se.expediera.store.files;

import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Takes a file out of the bucket with all its versions, so that none can be restored.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeletingObjectVersions.html">Deleting object
 *     versions</a>
 */
public final class ErasedFiles implements Consumer<String> {
    private static final int NOT_IMPLEMENTED = 501;

    private final S3Client s3;
    private final String bucket;

    /** Erases in {@code bucket}. */
    public ErasedFiles(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void accept(String key) {
        try {
            versions(key);
        } catch (S3Exception e) {
            // a service that keeps no versions cannot list them
            if (e.statusCode() != NOT_IMPLEMENTED) {
                throw e;
            }
            s3.deleteObject(delete -> delete.bucket(bucket).key(key));
        }
    }

    private void versions(String key) {
        ListObjectVersionsRequest request =
                ListObjectVersionsRequest.builder().bucket(bucket).prefix(key).build();
        s3.listObjectVersionsPaginator(request).forEach(page -> {
            page.versions().stream()
                    .filter(version -> version.key().equals(key))
                    .forEach(version -> delete(key, version.versionId()));
            page.deleteMarkers().stream()
                    .filter(marker -> marker.key().equals(key))
                    .forEach(marker -> delete(key, marker.versionId()));
        });
    }

    private void delete(String key, String version) {
        s3.deleteObject(delete -> delete.bucket(bucket).key(key).versionId(version));
    }
}
