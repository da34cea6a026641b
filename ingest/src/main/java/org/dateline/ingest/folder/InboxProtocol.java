package org.dateline.ingest.folder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Rejection.Reason;
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

    InboxProtocol(InboxFolders folders, FolderSteps steps, FileIntake files) {
        this.folders = folders;
        this.steps = steps;
        this.files = files;
    }

    /** Takes a file that lies in the inbox. */
    void take(Path file) throws IOException {
        Path claimed = FreeName.in(folders.claimed(), file.getFileName().toString());
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

    private void finish(Path claimed, boolean firstAttempt) throws IOException {
        String name = claimed.getFileName().toString();
        FileReport report = publish(claimed, name, firstAttempt);
        Path target = FreeName.in(report.isClean() ? folders.done() : folders.failed(), name);
        if (!report.isClean()) {
            steps.write(
                    target.resolveSibling(target.getFileName() + ".reason.json"),
                    MessageJson.pretty(MessageJson.mapper().valueToTree(report)));
        }
        steps.move(claimed, target);
        LOG.info("{}: {} accepted, {} refused; now {}", name, report.accepted(), report.refused(), target);
    }

    private FileReport publish(Path claimed, String name, boolean firstAttempt) throws IOException {
        try {
            return files.take(claimed, name, firstAttempt);
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
