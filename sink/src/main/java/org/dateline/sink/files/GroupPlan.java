package org.dateline.sink.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.sink.manifest.FileLines;
import org.dateline.sink.manifest.ManifestLine;
import org.dateline.sink.manifest.ManifestLine.Action;
import org.dateline.sink.manifest.PartitionManifest;
import org.jspecify.annotations.Nullable;

/** Decides, record by record, what a group of records changes: at most one change an article. Not thread-safe. */
final class GroupPlan {
    private final Path out;
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private int unchanged;
    private int superseded;
    private int deleted;

    GroupPlan(Path out) {
        this.out = out;
    }

    /** Takes the next record in the order of the partition. */
    void add(IncomingRecord record, ManifestLine draft, PartitionManifest manifest) throws IOException {
        Change planned = changes.get(draft.id());
        ManifestLine onDisk = planned == null ? onDisk(draft, manifest) : planned.onDisk();
        ManifestLine known = planned == null ? onDisk : planned.line();
        Precedence precedence = known == null ? Precedence.NEWER : Precedence.of(draft, known);
        if (precedence == Precedence.SAME && planned == null && isGone(known)) {
            precedence = Precedence.NEWER;
        }
        switch (precedence) {
            case SAME -> unchanged++;
            case OLDER -> superseded++;
            case NEWER -> change(record, draft, onDisk, planned);
        }
    }

    private void change(
            IncomingRecord record, ManifestLine draft, @Nullable ManifestLine onDisk, @Nullable Change overtaken) {
        if (overtaken != null && overtaken.line().action() == Action.WRITE) {
            superseded++;
        }
        if (draft.action() == Action.DELETE) {
            deleted++;
        }
        changes.put(draft.id(), new Change(record, draft, onDisk));
    }

    /** What the manifest says; for an article that it does not know, what stands in its place. */
    private @Nullable ManifestLine onDisk(ManifestLine draft, PartitionManifest manifest) throws IOException {
        ManifestLine known = manifest.find(draft.id());
        if (known != null || draft.path() == null) {
            return known;
        }
        Path file = out.resolve(draft.path());
        return Files.exists(file) ? FileLines.read(out, file) : null;
    }

    /** Whether somebody took the file away: then the same article once more brings it back. */
    private boolean isGone(@Nullable ManifestLine known) {
        return known != null
                && known.action() == Action.WRITE
                && known.path() != null
                && !Files.exists(out.resolve(known.path()));
    }

    List<Change> changes() {
        return new ArrayList<>(changes.values());
    }

    int unchanged() {
        return unchanged;
    }

    int superseded() {
        return superseded;
    }

    int deleted() {
        return deleted;
    }

    /**
     * @param line what is to be done; its file's checksum is not known yet
     * @param onDisk the article's line before the group, or {@code null}
     */
    record Change(
            IncomingRecord record,
            ManifestLine line,
            @Nullable ManifestLine onDisk) {
        /** The file that must go once this change is durable, or {@code null}. */
        @Nullable
        String obsolete() {
            if (onDisk == null || onDisk.path() == null || onDisk.action() == Action.DELETE) {
                return null;
            }
            return onDisk.path().equals(line.path()) ? null : onDisk.path();
        }
    }
}
