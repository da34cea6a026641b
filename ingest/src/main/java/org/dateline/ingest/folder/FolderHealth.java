package org.dateline.ingest.folder;

import org.dateline.operations.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says how a folder is doing, and logs each change once. Used by one thread. */
final class FolderHealth {
    private static final Logger LOG = LoggerFactory.getLogger(FolderHealth.class);

    private final String folder;
    private final Health.Check check;
    private final Runnable beat;
    private String trouble = "";

    /**
     * Of a folder.
     *
     * @param folder its path; what it is for is the name of the check
     * @param beat told again and again while the folder's thread is at work, or looks for some
     */
    FolderHealth(String folder, Health.Check check, Runnable beat) {
        this.folder = folder;
        this.check = check;
        this.beat = beat;
    }

    void beat() {
        beat.run();
    }

    void ok() {
        if (!trouble.isEmpty()) {
            LOG.info("folder {} works again", folder);
        }
        trouble = "";
        check.ok("reads " + folder);
    }

    /** The folder works, and some of its files do not. */
    void okBut(String note) {
        ok();
        check.ok("reads " + folder + ": " + note);
    }

    void kafkaTakes() {
        if (!trouble.isEmpty()) {
            ok();
        }
    }

    void kafkaIsAway(RuntimeException why) {
        failing("its articles wait for Kafka: " + why.getMessage());
    }

    void failing(String why) {
        if (!why.equals(trouble)) {
            LOG.warn("folder {}: {}", folder, why);
        }
        trouble = why;
        check.failing(folder + ": " + why);
    }
}
