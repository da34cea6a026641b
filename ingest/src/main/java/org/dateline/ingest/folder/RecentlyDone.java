package org.dateline.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Files that were put away a short time ago, as they were when they were read. A writer that holds one open can still add
 * to it there; that is seen here. The newest thousand are watched. Not thread-safe.
 */
final class RecentlyDone {
    private static final int MOST = 1_000;
    private static final Duration WATCHED = Duration.ofMinutes(2);

    private final LongSupplier nanoTime;
    private final Map<Path, Done> watched = new LinkedHashMap<>();

    RecentlyDone(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param uri of the file's one article, or {@code null} */
    void add(Path file, FileState asRead, @Nullable String uri) {
        watched.put(file, new Done(asRead, uri, nanoTime.getAsLong()));
        if (watched.size() > MOST) {
            Iterator<Path> oldest = watched.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** The files that have changed since they were read, with the uri of their article; they are watched no longer. */
    List<Changed> changed() {
        List<Changed> changed = new ArrayList<>();
        long now = nanoTime.getAsLong();
        watched.entrySet().removeIf(entry -> {
            Done done = entry.getValue();
            try {
                if (FileState.of(entry.getKey()).equals(done.asRead)) {
                    return now - done.since > WATCHED.toNanos();
                }
                changed.add(new Changed(entry.getKey(), done.uri));
            } catch (IOException e) {
                // Somebody has cleared it away, which is their right.
            }
            return true;
        });
        return changed;
    }

    /** @param uri of its one article, or {@code null} */
    record Changed(Path file, @Nullable String uri) {}

    private record Done(FileState asRead, @Nullable String uri, long since) {}
}
