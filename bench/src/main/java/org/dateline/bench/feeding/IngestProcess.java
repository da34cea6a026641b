package org.dateline.bench.feeding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.bench.machine.ChildJvm;
import org.dateline.bench.machine.MeasurementFailed;
import org.dateline.bench.machine.Product;

/**
 * An ingest in a process of its own with a heap of 256 MB, which can be killed and started again at the same address. Its
 * heap is looked at four times a second. Thread-safe.
 */
final class IngestProcess implements AutoCloseable {
    static final String HEAP = "-Xmx256m";
    private static final long LOOK_MILLIS = 250;
    private static final Pattern USED = Pattern.compile("jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*\\} (\\S+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Product product;
    private final int port = Product.freePort();
    private final int admin = Product.freePort();
    private final Map<String, String> settings = new HashMap<>();
    private final Thread watching;
    private ChildJvm child;
    private boolean closed;
    private double mostHeap;

    /** @param inbox folder that it takes files from, or one that stays empty */
    IngestProcess(Product product, String prefix, Path inbox) {
        this.product = product;
        made(inbox);
        settings.put("DATELINE_TOPIC_PREFIX", prefix);
        settings.put("INGEST_HTTP_PORT", String.valueOf(port));
        settings.put("INGEST_INBOX_DIR", inbox.toString());
        this.child = begun();
        this.watching = new Thread(this::watch, "ingest-heap");
        watching.setDaemon(true);
        watching.start();
    }

    private static void made(Path inbox) {
        try {
            Files.createDirectories(inbox);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChildJvm begun() {
        return product.begin("ingest", admin, List.of(HEAP), settings);
    }

    int port() {
        return port;
    }

    /** As {@code kill -9} does, and started again. Does not wait until it answers. */
    synchronized void killed() {
        child.process().destroyForcibly();
        child.close();
        child = begun();
    }

    /** @throws MeasurementFailed when it has ended by itself */
    synchronized void requireAlive() {
        child.requireAlive();
    }

    /** Most bytes of its heap in use, garbage and all, in MB. */
    synchronized double mostHeapMegabytes() {
        return mostHeap / 1e6;
    }

    private void watch() {
        while (true) {
            double used = heap();
            synchronized (this) {
                if (closed) {
                    return;
                }
                mostHeap = Math.max(mostHeap, used);
                try {
                    wait(LOOK_MILLIS);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    private double heap() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + admin + "/metrics"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            String metrics =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
            Matcher used = USED.matcher(metrics);
            double sum = 0;
            while (used.find()) {
                sum += Double.parseDouble(used.group(1));
            }
            return sum;
        } catch (IOException e) {
            return 0; // It is being started.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        child.close();
    }
}
