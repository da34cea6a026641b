package org.dateline.bench.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.dateline.bench.machine.MeasurementFailed;
import org.dateline.bench.texts.GeneratedArticles;

/** Notes when the file of each article gets its final name, as the file system tells it. */
final class Arrivals implements AutoCloseable {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final AtomicLongArray at;
    private final CountDownLatch missing;
    private final WatchService watch;
    private final Thread watcher;

    private Arrivals(WatchService watch, int count) {
        this.watch = watch;
        this.at = new AtomicLongArray(count);
        this.missing = new CountDownLatch(count);
        this.watcher = new Thread(this::listen, "arrivals");
        this.watcher.setDaemon(true);
    }

    /** Watches the folders that the articles from 0 go to; they must be there already. */
    static Arrivals in(Path out, GeneratedArticles articles, int count) {
        try {
            Arrivals arrivals = new Arrivals(out.getFileSystem().newWatchService(), count);
            for (int number = 0; number < count; number++) {
                Path file = out.resolve(articles.file(number));
                Path folder = file.getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                    // Registering a folder again gives the key that it has.
                    folder.register(arrivals.watch, StandardWatchEventKinds.ENTRY_CREATE);
                }
                arrivals.numbers.put(file.getFileName().toString(), number);
            }
            arrivals.watcher.start();
            return arrivals;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try {
            while (true) {
                WatchKey key = watch.take();
                long now = System.nanoTime();
                for (WatchEvent<?> event : key.pollEvents()) {
                    note(String.valueOf(event.context()), now);
                }
                key.reset();
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // Closed: nobody wants to know any longer.
            return;
        }
    }

    private void note(String name, long now) {
        Integer number = numbers.get(name);
        if (number != null && at.compareAndSet(number, 0, now)) {
            missing.countDown();
        }
    }

    void await(Duration patience) {
        try {
            if (!missing.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new MeasurementFailed(missing.getCount() + " of " + at.length() + " files never came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasurementFailed("interrupted", e);
        }
    }

    /** When the file of this article came, by {@link System#nanoTime()}. */
    long at(int number) {
        return at.get(number);
    }

    @Override
    public void close() {
        try {
            watch.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
