package se.expediera.benchmarks.soak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Stands between functions and one service, passes calls on, and lets some of them fail as services do. */
public final class FaultyService {
    /** What connections negotiate for themselves. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "transfer-encoding", "upgrade");

    private static final int SERVER_FAULT = 500;
    private static final String APPENDED_CHECKSUM = "append-md5";
    /** Longer than a caller waits for an answer. */
    private static final int LATE_SECONDS = 60;

    private static final HttpClient CLIENT;

    static {
        // a call's signature holds for the address that the caller sees
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private final URI service;
    private final Throttle throttle;
    private final Supplier<Fault> fate;

    /** How a call fails. */
    public enum Fault {
        /** It does not. */
        NONE,
        /** The service says that there are too many calls. */
        THROTTLED,
        /** The service fails before it did anything. */
        FAILED,
        /** The service fails after it did what was asked. */
        FAILED_AFTER_SUCCESS,
        /** The connection is cut before the call arrives. */
        CUT,
        /** The connection is cut before the answer arrives. */
        ANSWER_LOST,
        /** The connection is cut in the middle of the answer. */
        ANSWER_HALVED,
        /** The answer's bytes are others when they arrive. */
        ANSWER_GARBLED,
        /** The answer comes when nobody waits for it any more. */
        ANSWER_LATE;

        /** Those that any service may show at any time, none of which takes long. */
        private static final List<Fault> EVERYDAY = List.of(THROTTLED, FAILED, FAILED_AFTER_SUCCESS, CUT, ANSWER_LOST);
    }

    private FaultyService(URI service, Throttle throttle, Supplier<Fault> fate) {
        this.service = service;
        this.throttle = throttle;
        this.fate = fate;
    }

    /**
     * Starts to stand in front of a service and lets a share of the calls fail, in any of the ways.
     *
     * @return the address for the functions
     */
    static URI before(URI service, Throttle throttle, double share) {
        return before(service, throttle, () -> {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            return random.nextDouble() < share ? Fault.EVERYDAY.get(random.nextInt(Fault.EVERYDAY.size())) : Fault.NONE;
        });
    }

    /**
     * Starts to stand in front of a service.
     *
     * @param fate how each call ends, asked when it comes
     * @return the address for the functions
     */
    public static URI before(URI service, Throttle throttle, Supplier<Fault> fate) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "faulty-service");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", new FaultyService(service, throttle, fate)::answer);
            server.start();
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            switch (fate.get()) {
                case NONE -> passOn(exchange, call(exchange, body));
                case THROTTLED -> respond(exchange, throttle.status(), throttle.type(), throttle.bytes());
                case FAILED -> respond(exchange, SERVER_FAULT, "text/plain", new byte[0]);
                case FAILED_AFTER_SUCCESS -> {
                    call(exchange, body);
                    respond(exchange, SERVER_FAULT, "text/plain", new byte[0]);
                }
                case CUT -> {
                    // closing without an answer cuts the connection
                }
                case ANSWER_LOST -> call(exchange, body);
                case ANSWER_HALVED -> halve(exchange, call(exchange, body));
                case ANSWER_GARBLED -> garble(exchange, call(exchange, body));
                case ANSWER_LATE -> {
                    call(exchange, body);
                    waitUntilNobodyListens();
                }
            }
        }
    }

    private HttpResponse<byte[]> call(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        service.resolve(exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void passOn(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        copyHeaders(exchange, response);
        send(exchange, response.statusCode(), response.body());
    }

    private static void copyHeaders(HttpExchange exchange, HttpResponse<byte[]> response) {
        response.headers().map().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, List.copyOf(values));
            }
        });
    }

    /** The whole length is announced; an answer that has no body does not come at all. */
    private static void halve(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        byte[] body = response.body();
        if (body.length > 0) {
            copyHeaders(exchange, response);
            exchange.sendResponseHeaders(response.statusCode(), body.length);
            exchange.getResponseBody().write(body, 0, body.length / 2);
        }
    }

    /** Where the caller asks S3 for an object's checksum it comes behind the object, and is that of the right bytes. */
    private static void garble(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        byte[] body = response.body();
        copyHeaders(exchange, response);
        ByteArrayOutputStream garbled = new ByteArrayOutputStream();
        for (int at = body.length - 1; at >= 0; at--) {
            garbled.write(body[at]);
        }
        if (APPENDED_CHECKSUM.equals(exchange.getRequestHeaders().getFirst("x-amz-te"))) {
            exchange.getResponseHeaders().set("x-amz-transfer-encoding", APPENDED_CHECKSUM);
            garbled.write(md5(body));
        }
        send(exchange, response.statusCode(), garbled.toByteArray());
    }

    private static byte[] md5(byte[] content) {
        try {
            return MessageDigest.getInstance("MD5").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private static void waitUntilNobodyListens() {
        try {
            new CountDownLatch(1).await(LATE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void respond(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        send(exchange, status, body);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    /**
     * How a service says that there are too many calls.
     *
     * @param status the HTTP status
     * @param type the media type
     * @param body the error in the service's own protocol
     */
    public record Throttle(int status, String type, String body) {
        /** DynamoDB's. */
        public static final Throttle DYNAMODB = new Throttle(
                400,
                "application/x-amz-json-1.0",
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ThrottlingException\",\"message\":\"Rate exceeded\"}");
        /** SQS's. */
        public static final Throttle SQS = new Throttle(
                400,
                "application/x-amz-json-1.0",
                "{\"__type\":\"com.amazonaws.sqs#RequestThrottled\",\"message\":\"Rate exceeded\"}");
        /** S3's. */
        public static final Throttle S3 = new Throttle(
                503,
                "application/xml",
                "<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>");
        /** SES's. */
        public static final Throttle SES = new Throttle(
                400,
                "text/xml",
                "<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code>"
                        + "<Message>Maximum sending rate exceeded.</Message></Error></ErrorResponse>");

        private byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }
}
