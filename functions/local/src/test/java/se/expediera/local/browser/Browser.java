package se.expediera.local.browser;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A headless Chromium that is on this machine, steered by its DevTools protocol.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://127\\.0\\.0\\.1:\\S+)");
    private static final long SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<String> answers;
    private String session = "";
    private int calls;

    private Browser(Process process, WebSocket socket, BlockingQueue<String> answers) {
        this.process = process;
        this.socket = socket;
        this.answers = answers;
    }

    /** The browser on this machine, if there is one. */
    static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it with an empty page. */
    static Browser start(Path program, Path profile) throws IOException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        // in a container, as root, there is no sandbox to be had; only our own pages are opened
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile)
                .redirectErrorStream(true)
                .start();
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(process), new Listener(answers))
                .join();
        Browser browser = new Browser(process, socket, answers);
        Object page = browser.call("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId");
        browser.session = (String) browser.call("Target.attachToTarget", Map.of("targetId", page, "flatten", true))
                .get("sessionId");
        return browser;
    }

    private static URI address(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                return URI.create(listening.group(1));
            }
        }
        throw new IOException("the browser ended before it listened");
    }

    /** Opens a page in a window of this width, for a reader who has chosen "light" or "dark". */
    void open(Path html, int width, String colours) throws IOException {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", true));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
        call("Page.navigate", Map.of("url", html.toAbsolutePath().toUri().toString()));
        evaluate("new Promise(done => document.readyState === 'complete' ? done(1) : addEventListener('load', done))");
    }

    /** The value of a JavaScript expression, awaited where it is a promise. */
    Object evaluate(String expression) throws IOException {
        Map<String, Object> answer =
                call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.containsKey("exceptionDetails")) {
            throw new IOException("the page failed: " + answer.get("exceptionDetails"));
        }
        return ((Map<?, ?>) answer.get("result")).get("value");
    }

    /** The whole page as PNG. */
    byte[] screenshot() throws IOException {
        Map<String, Object> answer =
                call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        return java.util.Base64.getDecoder().decode((String) answer.get("data"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> call(String method, Map<String, Object> parameters) throws IOException {
        int id = ++calls;
        Map<String, Object> message = session.isEmpty()
                ? Map.of("id", id, "method", method, "params", parameters)
                : Map.of("id", id, "method", method, "params", parameters, "sessionId", session);
        socket.sendText(JSON.std.asString(message), true).join();
        while (true) {
            Map<String, Object> answer = JSON.std.mapFrom(next());
            if (Integer.valueOf(id).equals(answer.get("id"))) {
                if (answer.containsKey("error")) {
                    throw new IOException(method + ": " + answer.get("error"));
                }
                return (Map<String, Object>) answer.get("result");
            }
        }
    }

    private String next() throws IOException {
        try {
            return Optional.ofNullable(answers.poll(SECONDS, TimeUnit.SECONDS))
                    .orElseThrow(() -> new IOException("the browser does not answer"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gathers a message's pieces. */
    private static final class Listener implements WebSocket.Listener {
        private final BlockingQueue<String> answers;
        private final StringBuilder pieces = new StringBuilder();

        Listener(BlockingQueue<String> answers) {
            this.answers = answers;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
            pieces.append(piece);
            if (last) {
                answers.add(pieces.toString());
                pieces.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
