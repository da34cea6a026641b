package org.dateline.ingest.codec;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** GZIP, with all its members; what is inside is recognised anew, by the name without {@code .gz}. */
final class GzipCodec implements Codec {
    @Override
    public List<String> mediaTypes() {
        return List.of("application/gzip", "application/x-gzip");
    }

    @Override
    public List<String> extensions() {
        return List.of("gz", "tgz");
    }

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
        ArticleReader.read(source.inside(unpacked, packed(source.described(), ".gz"), ""), to);
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
