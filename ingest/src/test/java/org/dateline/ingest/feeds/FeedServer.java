package org.dateline.ingest.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** A server whose paths answer as a test wants it. Any address of this machine leads to it. Thread-safe. */
public final class FeedServer implements AutoCloseable {
    static {
        // Head and body are two packets, and without this the second waits 40 ms for word of the first.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What a path answers. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** What was asked. */
    public record Request(String host, String path, Map<String, List<String>> headers) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    public FeedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        requests.add(new Request(host.replaceAll(":\\d+$", ""), path, Map.copyOf(exchange.getRequestHeaders())));
        try {
            answers.getOrDefault(path, status(404)).to(exchange);
        } catch (IOException e) {
            // Whoever asked has hung up; some tests want that.
        } finally {
            exchange.close();
        }
    }

    public String at(String path) {
        return at("localhost", path);
    }

    String at(String host, String path) {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }

    public void answers(String path, Answer answer) {
        answers.put(path, answer);
    }

    public List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    List<Request> requests() {
        return requests;
    }

    static Answer status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /** A feed, and 304 to whoever knows its ETag. */
    public static Answer feed(String text, String... headers) {
        String etag = "\"" + Integer.toHexString(text.hashCode()) + "\"";
        return exchange -> {
            exchange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                status(304, headers).to(exchange);
            } else {
                bytes(text.getBytes(StandardCharsets.UTF_8), headers).to(exchange);
            }
        };
    }

    /** The same without any validator. */
    static Answer plain(String text, Charset charset, String... headers) {
        return bytes(text.getBytes(charset), headers);
    }

    private static Answer bytes(byte[] bytes, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    static Answer gzip(byte[] plain) {
        try (ByteArrayOutputStream packed = new ByteArrayOutputStream()) {
            try (OutputStream out = new GZIPOutputStream(packed)) {
                out.write(plain);
            }
            return bytes(packed.toByteArray(), "Content-Encoding", "gzip");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that more comes than does. */
    static Answer broken(String text) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 100_000);
            exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Never ends. */
    static Answer endless() {
        return exchange -> {
            byte[] line = "<item><title>more</title></item>\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(line);
            }
        };
    }

    /** Says nothing, as long as the server is there. */
    Answer slow() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            try {
                var unused = closed.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
