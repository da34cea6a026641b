package org.dateline.sink.manifest;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where one partition's manifest stands: {@code out/.manifest/<topic>-<partition>.ndjson}.
 *
 * @param out the out directory
 */
public record PartitionFile(Path out, String topic, int partition) {
    /** The folder of the manifests in the out directory. */
    public static final String FOLDER = ".manifest";

    private static final Pattern NAME = Pattern.compile("(.+)-(\\d{1,9})\\.ndjson");

    /** The partition whose manifest this is, or {@code null} for another file. */
    static @Nullable PartitionFile of(Path out, Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? new PartitionFile(out, name.group(1), Integer.parseInt(name.group(2))) : null;
    }

    Path folder() {
        return out.resolve(FOLDER);
    }

    Path file() {
        return folder().resolve(name() + ".ndjson");
    }

    Path compacted() {
        return folder().resolve(name() + ".compacting");
    }

    /** What a process holds while it changes files of this partition. */
    public Path lock() {
        return folder().resolve(name() + ".lock");
    }

    /** {@code news.enriched-3}. */
    public String name() {
        return topic + "-" + partition;
    }
}
