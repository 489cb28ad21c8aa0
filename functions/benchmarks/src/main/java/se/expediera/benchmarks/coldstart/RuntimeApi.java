package se.expediera.benchmarks.coldstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What Lambda is to one function: hands out one event, and says when the function was ready, woke from its snapshot and
 * answered. A second event never comes.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
final class RuntimeApi implements AutoCloseable {
    private static final String ROOT = "/2018-06-01/runtime";
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final long DEADLINE_MILLIS = 60_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final byte[] event;
    private final CompletableFuture<Long> restored = new CompletableFuture<>();
    private final CompletableFuture<Long> ready = new CompletableFuture<>();
    private final CompletableFuture<Long> answered = new CompletableFuture<>();

    private RuntimeApi(HttpServer server, String event) {
        this.server = server;
        this.event = event.getBytes(StandardCharsets.UTF_8);
    }

    static RuntimeApi start(String event) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RuntimeApi api = new RuntimeApi(server, event);
        server.setExecutor(api.threads);
        server.createContext(ROOT + "/restore/next", api::restore);
        server.createContext(ROOT + "/invocation/next", api::next);
        server.createContext(ROOT + "/invocation/1/response", api::response);
        server.createContext(ROOT, api::fault);
        server.start();
        return api;
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** When the function had done what comes before its snapshot, in nanoseconds of this process. */
    CompletableFuture<Long> restored() {
        return restored;
    }

    /** When it asked for its first event. */
    CompletableFuture<Long> ready() {
        return ready;
    }

    /** When it had answered it. */
    CompletableFuture<Long> answered() {
        return answered;
    }

    private void restore(HttpExchange exchange) throws IOException {
        restored.complete(System.nanoTime());
        answer(exchange, OK, new byte[0]);
    }

    private void next(HttpExchange exchange) throws IOException {
        if (!ready.complete(System.nanoTime())) {
            awaitEnd();
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "1");
        exchange.getResponseHeaders()
                .set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + DEADLINE_MILLIS));
        exchange.getResponseHeaders()
                .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-north-1:000000000000:function:measured");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer(exchange, OK, event);
    }

    private void response(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (text.contains("itemIdentifier")) {
            answered.completeExceptionally(new IllegalStateException("the function failed its event: " + text));
        }
        answered.complete(System.nanoTime());
        answer(exchange, ACCEPTED, new byte[0]);
    }

    private void fault(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        IllegalStateException fault = new IllegalStateException(exchange.getRequestURI() + ": " + text);
        restored.completeExceptionally(fault);
        ready.completeExceptionally(fault);
        answered.completeExceptionally(fault);
        answer(exchange, ACCEPTED, new byte[0]);
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
