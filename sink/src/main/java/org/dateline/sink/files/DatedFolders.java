package org.dateline.sink.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.dateline.sink.disk.Durable;
import org.dateline.sink.disk.IoThreads;

/**
 * Makes the dated folders, and knows which of them are on the disk by name. A folder that is merely there may have been
 * made by a process that crashed before it forced the name, so each is forced once by each process, up to the root.
 */
final class DatedFolders {
    private static final int MOST_REMEMBERED = 20_000;

    private final Path out;
    private final IoThreads threads;
    private final Set<Path> durable = new LinkedHashSet<>();

    DatedFolders(Path out, IoThreads threads) {
        this.out = out;
        this.threads = threads;
    }

    void create(Collection<Path> folders) throws IOException {
        for (Path folder : folders) {
            if (!durable.contains(folder)) {
                Files.createDirectories(folder);
            }
        }
    }

    /** Returns when every name in these folders is on the disk, and their own names are. */
    void force(Collection<Path> folders) throws IOException {
        Set<Path> all = new LinkedHashSet<>();
        for (Path folder : folders) {
            all.add(folder);
            if (!durable.contains(folder)) {
                ancestors(folder, all);
            }
        }
        threads.each(all, Durable::forceDirectory);
        if (durable.size() > MOST_REMEMBERED) {
            durable.clear();
        }
        durable.addAll(folders);
    }

    private void ancestors(Path folder, Set<Path> all) {
        for (Path above = folder.getParent(); above != null && above.startsWith(out); above = above.getParent()) {
            all.add(above);
        }
    }

    /** After a failure: somebody may have taken folders away. */
    void forget() {
        durable.clear();
    }
}
