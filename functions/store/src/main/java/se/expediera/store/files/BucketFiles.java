package se.expediera.store.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import se.expediera.core.files.FileContent;
import se.expediera.core.files.Files;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket in S3. */
public final class BucketFiles implements Files {
    private static final int NOT_FOUND = 404;

    private final S3Client s3;
    private final String bucket;

    /** Files of {@code bucket}. */
    public BucketFiles(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public Optional<byte[]> read(String key, String versionId) {
        try {
            ResponseBytes<GetObjectResponse> object = s3.getObjectAsBytes(request(key, versionId));
            return Optional.of(whole(object.asByteArrayUnsafe(), object.response()));
        } catch (S3Exception e) {
            // a missing key or version; both are 404
            if (e.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public FileContent read(String key, String versionId, long most) {
        try (ResponseInputStream<GetObjectResponse> object = s3.getObject(request(key, versionId))) {
            long size = object.response().contentLength();
            if (size > most) {
                // the rest stays where it is: reading on to close the connection in order would fetch all of it
                object.abort();
                return new FileContent.TooLarge(size);
            }
            return new FileContent.Whole(whole(object.readAllBytes(), object.response()));
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return new FileContent.Missing();
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> keys(String prefix) {
        return s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    @Override
    public void write(String key, byte[] content, String contentType) {
        s3.putObject(put -> put.bucket(bucket).key(key).contentType(contentType), RequestBody.fromBytes(content));
    }

    /** The URL connection client takes a connection that was cut for the end of the file. */
    private static byte[] whole(byte[] content, GetObjectResponse response) {
        if (content.length != response.contentLength()) {
            throw new IllegalStateException("of a file's " + response.contentLength() + " bytes only " + content.length
                    + " arrived; reading it again helps");
        }
        return content;
    }

    private GetObjectRequest request(String key, String versionId) {
        GetObjectRequest.Builder request =
                GetObjectRequest.builder().bucket(bucket).key(key);
        if (!versionId.isEmpty()) {
            request.versionId(versionId);
        }
        return request.build();
    }
}
