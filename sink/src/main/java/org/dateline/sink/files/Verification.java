package org.dateline.sink.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.Identity;
import org.dateline.messages.InvalidMessage;
import org.dateline.sink.manifest.ArticleTree;
import org.dateline.sink.manifest.FileLines;
import org.dateline.sink.manifest.Manifest;
import org.dateline.sink.manifest.ManifestLine;
import org.dateline.sink.manifest.ManifestLine.Action;
import org.dateline.sink.manifest.PartitionFile;

/**
 * Compares the files of an out directory with its manifest, and both with the topic. Meant for a quiet moment: what is
 * being written while it looks may show up as stale or extra, and not when it looks again.
 *
 * <p>The topic's newest record of each key is the caller's to read, since only it knows how; it is handed in with
 * {@link #onTopic}.
 */
public final class Verification {
    private final Path out;
    private final Manifest manifest;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Path> known = new HashSet<>();
    private final Map<String, ManifestLine> newest = new HashMap<>();
    private long checked;
    private long retracted;

    private Verification(Path out) {
        this.out = out;
        this.manifest = Manifest.of(out);
    }

    /** What can be wrong. */
    public enum Kind {
        /** The manifest or the topic has an article that has no file. */
        MISSING,
        /** The file is not the one that was written. */
        DAMAGED,
        /** A file that the manifest does not know, or knows as deleted or moved, or that is no article's at all. */
        EXTRA,
        /** The topic has a newer record than the one that the file was written from. */
        STALE,
        /** Lines of the manifest that are torn or damaged; harmless where all else is well. */
        MANIFEST
    }

    /**
     * @param subject path of the file, else the article's uri
     * @param explanation one sentence
     */
    public record Finding(Kind kind, String subject, String explanation) {}

    /**
     * @param articles how many articles the manifest says there are
     * @param retracted how many it says are taken back: their files are gone, and no older version brings them back
     * @param findings what is wrong; empty is well
     */
    public record Report(long articles, long retracted, List<Finding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }

        public boolean isWell() {
            return findings.stream().allMatch(finding -> finding.kind() == Kind.MANIFEST);
        }
    }

    /** Compares every file with the manifest; reads them all. */
    public static Verification of(Path out) throws IOException {
        Verification verification = new Verification(out);
        verification.compare();
        return verification;
    }

    private void compare() throws IOException {
        long damaged = manifest.newest(this::compare);
        if (damaged > 0) {
            find(Kind.MANIFEST, PartitionFile.FOLDER, damaged + " lines do not have their checksum");
        }
        if (!Files.isDirectory(out)) {
            return;
        }
        for (Path file : ArticleTree.files(out)) {
            if (!known.contains(file)) {
                find(Kind.EXTRA, FileLines.relative(out, file), "the manifest does not have this file");
            }
        }
        for (Path file : ArticleTree.strays(out)) {
            find(Kind.EXTRA, FileLines.relative(out, file), "the sink writes no such file; somebody else put it there");
        }
    }

    private void compare(ManifestLine line) throws IOException {
        newest.put(line.id(), line);
        retracted += line.action() == Action.DELETE ? 1 : 0;
        if (line.action() != Action.WRITE || line.path() == null) {
            return;
        }
        checked++;
        Path file = out.resolve(line.path());
        known.add(file);
        try {
            String found = Identity.sha256(Files.readAllBytes(file));
            if (!found.equals(line.sha256())) {
                find(Kind.DAMAGED, line.path(), "its SHA-256 is " + found + ", the manifest says " + line.sha256());
            }
        } catch (NoSuchFileException e) {
            find(Kind.MISSING, line.path(), "the manifest says it was written from " + place(line));
        }
    }

    /**
     * Compares what the manifest says with the newest record of a key on the topic, by the rule that the sink writes by.
     * A record that the sink refuses says nothing.
     */
    public void onTopic(IncomingRecord record) {
        ManifestLine wanted;
        try {
            wanted = Draft.of(record, Instant.EPOCH);
        } catch (InvalidMessage e) {
            return;
        }
        ManifestLine line = newest.get(wanted.id());
        boolean written = line != null && line.action() == Action.WRITE;
        boolean overtaken = line == null || Precedence.of(wanted, line) == Precedence.NEWER;
        if (!overtaken) {
            return;
        }
        if (wanted.action() == Action.WRITE && !written) {
            find(
                    Kind.MISSING,
                    wanted.uri(),
                    "the topic has it at " + place(wanted) + ", the manifest has no file of it");
        } else if (wanted.action() == Action.DELETE && line != null && line.path() != null && written) {
            find(Kind.EXTRA, line.path(), "the topic takes it back at " + place(wanted));
        } else if (written && line != null && line.path() != null) {
            find(Kind.STALE, line.path(), "the topic has a newer one at " + place(wanted) + " than " + place(line));
        }
    }

    private static String place(ManifestLine line) {
        return line.topic() + "-" + line.partition() + "@" + line.offset();
    }

    private void find(Kind kind, String subject, String explanation) {
        findings.add(new Finding(kind, subject, explanation));
    }

    public Report report() {
        return new Report(checked, retracted, findings);
    }
}
