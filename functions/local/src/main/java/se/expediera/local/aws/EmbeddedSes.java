package se.expediera.local.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The part of SES's first API that is needed: raw mails become files, and their fate is told as SES tells it.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html">SendRawEmail</a>
 */
final class EmbeddedSes implements EmbeddedService {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedSes.class);
    private static final int THREADS = 4;
    private static final int OK = 200;
    private static final int SERVER_FAULT = 500;

    static {
        // without it each answer waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "embedded-ses");
        thread.setDaemon(true);
        return thread;
    });
    private final Mailbox mailbox;
    private final SendingLimit limit;
    private final Set<String> identities = ConcurrentHashMap.newKeySet();

    private EmbeddedSes(HttpServer server, Mailbox mailbox, SendingLimit limit) {
        this.server = server;
        this.mailbox = mailbox;
        this.limit = limit;
    }

    static EmbeddedSes start(Mailbox mailbox, SendingLimit limit) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            EmbeddedSes ses = new EmbeddedSes(server, mailbox, limit);
            server.setExecutor(ses.threads);
            server.createContext("/", ses::answer);
            server.start();
            return ses;
        } catch (IOException e) {
            throw new IllegalStateException("the mail service did not start", e);
        }
    }

    @Override
    public URI endpoint() {
        // by name: the SDK keeps the last 150 addresses of requests whose host is a number, and until it moves a
        // request's parameters into its body, the whole mail stands in its address
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Lets mails come from an address without the detour over its own inbox. */
    void verify(String address) {
        identities.add(RawMail.bareAddress(address));
    }

    private void answer(HttpExchange exchange) throws IOException {
        int status = OK;
        String xml;
        try {
            xml = act(QueryRequest.read(exchange.getRequestBody()));
        } catch (SesFault fault) {
            status = fault.status();
            xml = SesXml.fault(fault);
        } catch (RuntimeException e) {
            LOG.error("the embedded mail service failed", e);
            status = SERVER_FAULT;
            xml = SesXml.fault(new SesFault(SERVER_FAULT, "InternalFailure", "see the log of the embedded run"));
        }
        byte[] body = xml.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private String act(QueryRequest request) {
        return switch (request.action()) {
            case "SendRawEmail" -> send(request);
            case "VerifyEmailIdentity" -> {
                verify(request.required("EmailAddress"));
                yield SesXml.empty("VerifyEmailIdentity");
            }
            case "GetSendQuota" -> SesXml.quota(mailbox.sentToday());
            default ->
                throw new SesFault(
                        "InvalidAction", "The embedded mail service does not know the action " + request.action());
        };
    }

    private String send(QueryRequest request) {
        if (!limit.takes(System.nanoTime())) {
            throw new SesFault("Throttling", "Maximum sending rate exceeded.");
        }
        return SesXml.sent(mailbox.take(RawMail.of(request), identities));
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdown();
        mailbox.close();
    }
}
