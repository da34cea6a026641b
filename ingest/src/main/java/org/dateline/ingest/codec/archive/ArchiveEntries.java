package org.dateline.ingest.codec.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Source;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** The files of an archive, one after the other; never written anywhere, so that their names are only names. */
final class ArchiveEntries {
    private static final byte[] NO_BYTES = new byte[0];
    /** What systems and editors leave beside the files of an archive. */
    private static final Set<String> BESIDE = Set.of("__macosx", "thumbs.db", "desktop.ini", "mimetype");

    private ArchiveEntries() {}

    static void read(ArchiveInputStream<?> archive, InputStream content, Source source, Findings to)
            throws IOException {
        for (@Nullable ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            String name = plain(entry.getName());
            if (entry.isDirectory() || isBeside(name)) {
                continue;
            }
            to.counted("files");
            String place = "!/" + name;
            if (archive.canReadEntryData(entry)) {
                source.readInside(
                        content,
                        Described.named(remembered(source, name))
                                .withFallback(source.described().fallback()),
                        place,
                        to);
            } else {
                to.item(source.item(
                        place,
                        NO_BYTES,
                        () -> new Refused(
                                Reason.UNREADABLE,
                                "it is encrypted or packed in a way that is not known: must be deflated or stored",
                                null)));
            }
        }
    }

    private static String remembered(Source source, String name) {
        String outer = source.remembered();
        return outer == null ? name : outer + "!/" + name;
    }

    private static boolean isBeside(String name) {
        for (String part : name.split("/", -1)) {
            if (part.startsWith(".") || BESIDE.contains(part.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Without line breaks and other characters that no name has. */
    private static String plain(String name) {
        String printable = name.replaceAll("\\p{Cntrl}|\\p{Cs}", "?").replace('\\', '/');
        return printable.length() > 500 ? printable.substring(0, 500) : printable;
    }
}
