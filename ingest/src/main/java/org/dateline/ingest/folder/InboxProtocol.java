package org.dateline.ingest.folder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.dateline.ingest.folder.RecentlyDone.Changed;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to one file of the inbox, step by step:
 *
 * <ol>
 *   <li>claimed: renamed into {@code .claimed}, so that whoever dropped it can use the name again;
 *   <li>published: every item acknowledged by Kafka, on one topic or the other;
 *   <li>told: {@code failed/<name>.reason.json} written, where anything was refused;
 *   <li>archived: renamed into {@code done}, or into {@code failed}.
 * </ol>
 *
 * <p>Killed between any two, the next start finds the file in {@code .claimed} and goes on: what was published already
 * has the same uri and the same content, and so is the same article; what was refused already is looked up on the
 * rejected topic, and not refused again.
 */
final class InboxProtocol {
    private static final Logger LOG = LoggerFactory.getLogger(InboxProtocol.class);

    private final InboxFolders folders;
    private final FolderSteps steps;
    private final FileIntake files;
    private final RecentlyDone recentlyDone = new RecentlyDone(System::nanoTime);
    /** What a file in hand that has changed since it was read was published as. */
    private final Map<Path, String> publishedAs = new HashMap<>();

    InboxProtocol(InboxFolders folders, FolderSteps steps, FileIntake files) {
        this.folders = folders;
        this.steps = steps;
        this.files = files;
    }

    /** Takes a file that lies in the inbox. */
    void take(Path file) throws IOException {
        Path claimed = FreeName.in(folders.claimed(), folders.inbox().relativize(file));
        try {
            steps.move(file, claimed);
        } catch (NoSuchFileException e) {
            // Whoever dropped it has taken it away again: then there is nothing to do.
            return;
        }
        finish(claimed, true);
    }

    /** Goes on with a file that was claimed before, by this process or one that is gone. */
    void goOn(Path claimed) throws IOException {
        finish(claimed, false);
    }

    /** Takes files in hand again that were written to after they had been read and put away. */
    void takeBackWhatHasChanged() throws IOException {
        for (Changed changed : recentlyDone.changed()) {
            Path folder = changed.file().startsWith(folders.done()) ? folders.done() : folders.failed();
            Path claimed = FreeName.in(folders.claimed(), folder.relativize(changed.file()));
            steps.move(changed.file(), claimed);
            rememberAs(claimed, changed.uri());
            LOG.warn("{} was written to after it had been read: it is read anew", changed.file());
        }
    }

    private void finish(Path claimed, boolean firstAttempt) throws IOException {
        Path relative = folders.claimed().relativize(claimed);
        String name = relative.toString();
        FileState asRead = FileState.of(claimed);
        FileReport report = publish(claimed, name, firstAttempt);
        if (!FileState.of(claimed).equals(asRead)) {
            // It stays in hand until the writer has settled again, and is read anew then.
            rememberAs(claimed, report.uri());
            LOG.warn("{} is still written to: it is read anew when it has settled", name);
            return;
        }
        publishedAs.remove(claimed);
        Path target = FreeName.in(report.isClean() ? folders.done() : folders.failed(), relative);
        if (!report.isClean()) {
            steps.write(
                    FreeName.beside(target, target.getFileName().toString(), ".reason.json"),
                    MessageJson.pretty(MessageJson.mapper().valueToTree(report)));
        }
        steps.move(claimed, target);
        recentlyDone.add(target, asRead, report.uri());
        LOG.info("{}: {} accepted, {} refused; now {}", name, report.accepted(), report.refused(), target);
    }

    private void rememberAs(Path claimed, @Nullable String uri) {
        if (uri != null) {
            publishedAs.put(claimed, uri);
        }
    }

    private FileReport publish(Path claimed, String name, boolean firstAttempt) throws IOException {
        try {
            return files.take(claimed, name, publishedAs.get(claimed), firstAttempt);
        } catch (Stopped e) {
            throw e;
        } catch (RuntimeException e) {
            // A file that makes our own code throw must not stop the ones behind it for ever.
            LOG.error("{} cannot be handled", name, e);
            return files.refuse(
                    claimed,
                    name,
                    firstAttempt,
                    new Refused(
                            Reason.INTERNAL,
                            "a fault inside Dateline: " + e.getClass().getName(),
                            null));
        }
    }
}
