package org.dateline.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.dateline.delivery.loop.Backoff;
import org.dateline.ingest.intake.Intake;
import org.dateline.operations.Health;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a folder and takes what is dropped into it, one file after the other. Looks through it when the file system
 * tells of a change, and regularly besides, since network file systems tell nothing.
 */
public final class Inbox implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final InboxFolders folders;
    private final FolderSettings settings;
    private final InboxProtocol protocol;
    private final SettledFiles settledFiles;
    private final FolderHealth health;
    private final Waiting waiting = new Waiting();
    private final SettledFiles settledInHand;
    private final List<String> stuck = new ArrayList<>();
    private final @Nullable KeptFiles kept;
    private volatile boolean idle;

    /** @param beat told again and again while {@link #run} is at work, or looks for some */
    public Inbox(Path inbox, FolderSettings settings, Intake intake, Health.Check check, Runnable beat) {
        this(inbox, settings, intake, check, beat, FolderSteps.ON_DISK);
    }

    Inbox(Path inbox, FolderSettings settings, Intake intake, Health.Check check, Runnable beat, FolderSteps steps) {
        this.folders = new InboxFolders(inbox);
        this.settings = settings;
        this.health = new FolderHealth(inbox.toString(), check, beat);
        Duration keep = settings.keepDone();
        this.kept =
                keep == null ? null : new KeptFiles(List.of(folders.done(), folders.failed()), keep, Clock.systemUTC());
        this.settledFiles = new SettledFiles(settings.settle(), System::nanoTime);
        this.settledInHand = new SettledFiles(settings.settle(), System::nanoTime);
        this.protocol = new InboxProtocol(folders, steps, new FileIntake(intake, settings, waiting, health));
    }

    /** Takes files until {@link #stop}. What goes wrong with the disk is said on health and tried again. */
    @Override
    public void run() {
        Backoff backoff = Backoff.ordinary();
        while (!waiting.isStopped()) {
            health.beat();
            try {
                watch(backoff);
            } catch (IOException e) {
                idle = false;
                health.failing("the disk says no: " + e);
                pause(backoff.next());
            } catch (Stopped e) {
                // The file in hand stays claimed, and the next start goes on with it.
                return;
            }
        }
    }

    /** Asks {@link #run} to return; at once. */
    public void stop() {
        waiting.stop();
    }

    /** Whether at the last look everything was taken and acknowledged. */
    public boolean isIdle() {
        return idle;
    }

    private void watch(Backoff backoff) throws IOException {
        folders.create();
        try (@Nullable InboxLock lock = InboxLock.tryOn(folders.inbox())) {
            if (lock == null) {
                health.failing("another process works on this inbox: waiting until it ends");
                waiting.pause(backoff.next());
                return;
            }
            recover();
            try (WatchService changes = folders.inbox().getFileSystem().newWatchService()) {
                folders.inbox()
                        .register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
                while (!waiting.isStopped()) {
                    look();
                    backoff.succeeded();
                    awaitChange(changes);
                }
            }
        }
    }

    /** Finishes what an earlier process has claimed. */
    void recover() throws IOException {
        for (Path claimed : folders.inHand().files()) {
            one(claimed, protocol::goOn);
        }
    }

    /** Takes every file that has settled. */
    void look() throws IOException {
        stuck.clear();
        if (kept != null) {
            kept.look();
        }
        protocol.takeBackWhatHasChanged();
        for (Path claimed : settledInHand.settled(folders.inHand().files())) {
            one(claimed, protocol::goOn);
        }
        FolderTree dropped = folders.dropped();
        idle = dropped.files().isEmpty();
        dropped.unlisted().forEach(why -> stuck.add(why.toString()));
        List<Path> settled = settledFiles.settled(dropped.files());
        Set<Path> beingWritten = settled.isEmpty() ? Set.of() : OpenForWriting.in(folders.inbox());
        for (Path file : settled) {
            if (waiting.isStopped()) {
                return;
            }
            if (!beingWritten.contains(file)) {
                one(file, protocol::take);
            }
        }
        sayHowItIs();
        idle = folders.dropped().files().isEmpty() && folders.inHand().files().isEmpty();
    }

    /**
     * Does something with one file. What is wrong with that file alone is noted, and the others go on; where the folder
     * itself does not work, it is the disk that says no.
     */
    private void one(Path file, OfAFile step) throws IOException {
        health.beat();
        try {
            step.take(file);
        } catch (IOException e) {
            folders.tryToWrite();
            stuck.add(folders.inbox().relativize(file) + ": " + e.getClass().getSimpleName());
            LOG.warn("inbox: {} cannot be taken: {}", file, e.toString());
        }
    }

    private void sayHowItIs() {
        if (stuck.isEmpty()) {
            health.ok();
        } else {
            health.okBut(stuck.size() + " cannot be taken, the others are: " + stuck.get(0));
        }
    }

    private interface OfAFile {
        void take(Path file) throws IOException;
    }

    private void awaitChange(WatchService changes) {
        Duration longest = idle ? settings.rescan() : shorter(settings.settle(), settings.rescan());
        try {
            long deadline = System.nanoTime() + longest.toNanos();
            // In short steps, since a stop does not wake a watch service.
            while (!waiting.isStopped() && System.nanoTime() < deadline) {
                health.beat();
                @Nullable WatchKey change = changes.poll(50, TimeUnit.MILLISECONDS);
                if (change != null) {
                    change.pollEvents();
                    change.reset();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private void pause(Duration time) {
        try {
            waiting.pause(time);
        } catch (Stopped e) {
            // The loop asks for it itself.
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
