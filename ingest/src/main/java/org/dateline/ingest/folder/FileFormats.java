package org.dateline.ingest.folder;

import java.util.Locale;
import org.dateline.ingest.codec.input.Format;

/** What the name of a file says of it. */
final class FileFormats {
    private FileFormats() {}

    /** Whether a file among samples is one of them: a folder of samples has a README beside them, and that is no article. */
    static boolean isSample(String name) {
        String lower = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean beside = lower.startsWith("readme") || lower.startsWith("license") || lower.startsWith("notice");
        return !beside && (lower.lastIndexOf('.') < 0 || Format.ofName(name).isPresent());
    }
}
