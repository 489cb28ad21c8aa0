package se.expediera.local.aws;

import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** S3Proxy with its objects in a folder. */
final class EmbeddedS3 implements EmbeddedService {
    private static final int THREADS = 20;

    private final S3Proxy server;
    private final BucketNotifications notifications;

    private EmbeddedS3(S3Proxy server, BucketNotifications notifications) {
        this.server = server;
        this.notifications = notifications;
    }

    static EmbeddedS3 start(Path folder, Outbox outbox) {
        BucketNotifications notifications = new BucketNotifications(
                new FilesystemNio2BlobStore(WholeFile.folder(folder).toString()), outbox);
        S3Proxy server = S3Proxy.builder()
                .blobStore(notifications)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, Account.ACCESS_KEY, Account.SECRET_KEY)
                .jettyMaxThreads(THREADS)
                .stopTimeout(0)
                .build();
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy did not start", e);
        }
        return new EmbeddedS3(server, notifications);
    }

    @Override
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** The bucket's notifications. */
    BucketNotifications notifications() {
        return notifications;
    }

    @Override
    public void stop() throws Exception {
        server.stop();
    }
}
