package org.dateline.ingest.codec.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.dateline.ingest.codec.input.Codec;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Head;
import org.dateline.ingest.codec.input.Source;
import org.jspecify.annotations.Nullable;

/** GZIP, with all its members; what is inside is recognised anew, by the name without {@code .gz}. */
public final class GzipCodec implements Codec {
    @Override
    public boolean recognises(Head head) {
        return head.has(0, "\u001F\u008B\u0008");
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        InputStream unpacked = source.unpacked(GzipCompressorInputStream.builder()
                .setInputStream(source.in())
                .setDecompressConcatenated(true)
                .get());
        source.readInside(unpacked, packed(source.described(), ".gz"), "", to);
    }

    /** What is known of the bytes inside: the outer media type says nothing of them. */
    static Described packed(Described outer, String extension) {
        Described inner = outer.withFormat(null).withContentType(null).withCharset(outer.declaredCharset());
        return inner.withName(unpackedName(outer.name(), extension));
    }

    private static @Nullable String unpackedName(@Nullable String name, String extension) {
        if (name == null) {
            return null;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(extension) ? name.substring(0, name.length() - extension.length()) : name;
    }
}
