package org.dateline.ingest.folder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tells which files nobody writes to any more: size, time and inode have not changed for a while. The while follows the
 * writer: one that has paused in a file before is waited for twice as long. Not thread-safe.
 */
final class SettledFiles {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Duration settle;
    private final LongSupplier nanoTime;
    private Map<Path, Seen> seen = new HashMap<>();

    /** @param nanoTime as {@link System#nanoTime} */
    SettledFiles(Duration settle, LongSupplier nanoTime) {
        this.settle = settle;
        this.nanoTime = nanoTime;
    }

    /** Of these files, the ones that look as they did long enough ago; what is gone is forgotten. */
    List<Path> settled(List<Path> files) {
        List<Path> settled = new ArrayList<>();
        Map<Path, Seen> now = new HashMap<>();
        for (Path file : files) {
            try {
                Seen look = look(file);
                now.put(file, look);
                if (nanoTime.getAsLong() - look.since >= look.patience) {
                    settled.add(file);
                }
            } catch (NoSuchFileException e) {
                // Gone since it was listed.
            } catch (IOException e) {
                // What cannot even be looked at is handed on: whoever takes it says why it cannot be taken.
                settled.add(file);
            }
        }
        seen = now;
        return settled;
    }

    private Seen look(Path file) throws IOException {
        FileState state = FileState.of(file);
        long now = nanoTime.getAsLong();
        Seen before = seen.get(file);
        if (before == null) {
            return new Seen(state, now, settle.toNanos());
        }
        if (before.state.equals(state)) {
            return before;
        }
        long pause = now - before.since;
        long patience = pause > settle.toNanos() ? Math.min(2 * pause, LONGEST.toNanos()) : 0;
        return new Seen(state, now, Math.max(before.patience, patience));
    }

    /**
     * @param since when it was first seen so
     * @param patience how long it must stay so, in nanoseconds
     */
    private record Seen(FileState state, long since, long patience) {}
}
