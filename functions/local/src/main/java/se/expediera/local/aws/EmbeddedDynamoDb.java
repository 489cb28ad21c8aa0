package se.expediera.local.aws;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local with its table in a file. Its own server is passed over: that one listens to the whole network and
 * reports its use.
 */
final class EmbeddedDynamoDb implements EmbeddedService {
    private static final int THREADS = 20;

    private final Server server;
    private final LocalDynamoDBServerHandler tables;

    private EmbeddedDynamoDb(Server server, LocalDynamoDBServerHandler tables) {
        this.server = server;
        this.tables = tables;
    }

    static EmbeddedDynamoDb start(Path folder) {
        try {
            LocalDynamoDBServerHandler tables = new LocalDynamoDBServerHandler(new TableRequests(folder), null);
            Server server = new Server(new QueuedThreadPool(THREADS));
            ServerConnector connector = new ServerConnector(server);
            connector.setHost("127.0.0.1");
            connector.setPort(0);
            server.addConnector(connector);
            server.setHandler(new ContextHandler(tables));
            server.start();
            return new EmbeddedDynamoDb(server, tables);
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local did not start in " + folder, e);
        }
    }

    @Override
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    @Override
    public void stop() throws Exception {
        server.stop();
        tables.close();
    }
}
