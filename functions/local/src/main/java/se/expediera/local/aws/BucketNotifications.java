package se.expediera.local.aws;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Tells a queue of every new object, as the bucket's notifications do. A note of the key is kept before the object is
 * written: a process killed between object and message tells of it at its next start, so that an upload is never
 * silent. A doubled message does no harm, S3 sends doubles too.
 */
final class BucketNotifications extends ForwardingBlobStore {
    private static final Map<String, Queue> QUEUES = Map.of("inbox/", Queue.INTAKE, "register/", Queue.REGISTER);

    private final Outbox outbox;
    private volatile BiConsumer<Queue, String> sender = (queue, message) -> {
        throw new IllegalStateException("an upload came before the queues were there");
    };

    BucketNotifications(BlobStore store, Outbox outbox) {
        super(store);
        this.outbox = outbox;
    }

    /** Connects the bucket with the queues and tells of what a killed process had no time to tell. */
    void wire(BiConsumer<Queue, String> queues) {
        this.sender = queues;
        outbox.left().forEach((id, note) -> tell(id, (String) note.get("bucket"), (String) note.get("key")));
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
        return telling(request.bucket(), request.key(), () -> super.putBlob(request, payload));
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        return telling(request.destinationBucket(), request.destinationKey(), () -> super.copyBlob(request));
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        return telling(upload.containerName(), upload.blobName(), () -> super.completeMultipartUpload(upload, request));
    }

    private <T> T telling(String bucket, String key, Supplier<T> write) {
        if (queueFor(key).isEmpty()) {
            return write.get();
        }
        String id = outbox.keep(Map.of("bucket", bucket, "key", key));
        T answer;
        try {
            answer = write.get();
        } catch (RuntimeException e) {
            outbox.done(id);
            throw e;
        }
        tell(id, bucket, key);
        return answer;
    }

    private void tell(String id, String bucket, String key) {
        queueFor(key)
                .ifPresent(queue -> head(bucket, key)
                        .ifPresent(object -> sender.accept(
                                queue,
                                S3EventJson.created(
                                        new S3EventJson.Created(bucket, key, object.contentLength(), object.eTag())))));
        outbox.done(id);
    }

    private Optional<HeadObjectResponse> head(String bucket, String key) {
        try {
            return Optional.ofNullable(blobMetadata(
                    HeadObjectRequest.builder().bucket(bucket).key(key).build()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    private static Optional<Queue> queueFor(String key) {
        return QUEUES.entrySet().stream()
                .filter(prefix -> key.startsWith(prefix.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
