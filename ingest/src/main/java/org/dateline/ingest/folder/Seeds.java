package org.dateline.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.delivery.loop.Backoff;
import org.dateline.ingest.intake.Intake;
import org.dateline.operations.Health;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads every file of a folder once, in the order of names, and leaves the folder as it is. */
public final class Seeds implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Seeds.class);

    private final Path folder;
    private final FileIntake files;
    private final FolderHealth health;
    private final SeedsRead read;
    private final Waiting waiting = new Waiting();
    private volatile boolean finished;

    /**
     * @param beat told again and again while {@link #run} is at work
     * @param memory file that remembers what was read, or {@code null} to read everything at every start
     */
    public Seeds(
            Path folder,
            FolderSettings settings,
            Intake intake,
            Health.Check check,
            Runnable beat,
            @Nullable Path memory) {
        this.folder = folder;
        this.health = new FolderHealth(folder.toString(), check, beat);
        this.files = new FileIntake(intake, settings, waiting, health);
        this.read = new SeedsRead(memory);
    }

    /** Returns when everything is acknowledged, or after {@link #stop}. */
    @Override
    public void run() {
        Backoff backoff = Backoff.ordinary();
        while (!finished) {
            health.beat();
            try {
                readAll();
                finished = true;
                health.ok();
            } catch (IOException e) {
                health.failing("the disk says no: " + e);
                if (!paused(backoff)) {
                    return;
                }
            } catch (Stopped e) {
                return;
            }
        }
    }

    public void stop() {
        waiting.stop();
    }

    /** Whether everything was read and acknowledged. */
    public boolean isFinished() {
        return finished;
    }

    private void readAll() throws IOException {
        FolderTree tree = FolderTree.of(folder);
        tree.unlisted().forEach(why -> LOG.warn("seeds {}: passed over: {}", folder, why.toString()));
        for (Path file : tree.files()) {
            String name = folder.relativize(file).toString();
            if (waiting.isStopped()) {
                throw new Stopped();
            }
            health.beat();
            if (FileFormats.isSample(name) && Files.isRegularFile(file)) {
                readOne(file, name);
            }
        }
        LOG.info("seeds {}: all read", folder);
    }

    private void readOne(Path file, String name) throws IOException {
        String mark = SeedsRead.mark(file, name);
        if (read.has(mark)) {
            return;
        }
        FileReport report = files.take(file, name, null, false);
        // Only now: a crash before this line reads the file again, which makes no second article.
        read.add(mark);
        LOG.info("{}: {} accepted, {} refused", name, report.accepted(), report.refused());
        report.rejections().forEach(rejection -> LOG.warn("{}: {}", name, rejection.message()));
        report.warnings().forEach(warning -> LOG.info("{}: {}", name, warning));
    }

    private boolean paused(Backoff backoff) {
        try {
            waiting.pause(backoff.next());
            return true;
        } catch (Stopped e) {
            return false;
        }
    }
}
