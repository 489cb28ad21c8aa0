package se.expediera.store.files;

import java.util.Optional;
import se.expediera.core.files.Files;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The bucket in S3. */
public final class BucketFiles implements Files {
    private final S3Client s3;
    private final String bucket;

    /** Files of {@code bucket}. */
    public BucketFiles(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public Optional<byte[]> read(String key, String versionId) {
        GetObjectRequest.Builder request =
                GetObjectRequest.builder().bucket(bucket).key(key);
        if (!versionId.isEmpty()) {
            request.versionId(versionId);
        }
        try {
            return Optional.of(s3.getObjectAsBytes(request.build()).asByteArrayUnsafe());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String key, byte[] content, String contentType) {
        s3.putObject(put -> put.bucket(bucket).key(key).contentType(contentType), RequestBody.fromBytes(content));
    }
}
