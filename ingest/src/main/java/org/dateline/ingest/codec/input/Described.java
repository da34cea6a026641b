package org.dateline.ingest.codec.input;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of bytes before they are read. All of it may be {@code null}.
 *
 * @param format as somebody asked for it: then it is not recognised
 * @param contentType media type with its parameters, as HTTP has it
 * @param charset encoding that somebody declares: it is believed where there is no byte order mark
 * @param fallback encoding of what is neither declared nor UTF-8
 * @param name of the file, for its extension and for {@code altIds}
 * @param address where it was fetched: relative links are resolved against it
 */
public record Described(
        @Nullable Format format,
        @Nullable String contentType,
        @Nullable String charset,
        @Nullable String fallback,
        @Nullable String name,
        @Nullable String address) {
    /** Nothing is known. */
    public static final Described NOTHING = new Described(null, null, null, null, null, null);

    public static Described named(@Nullable String name) {
        return new Described(null, null, null, null, name, null);
    }

    public static Described as(@Nullable Format format) {
        return new Described(format, null, null, null, null, null);
    }

    public Described withFormat(@Nullable Format other) {
        return new Described(other, contentType, charset, fallback, name, address);
    }

    public Described withContentType(@Nullable String other) {
        return new Described(format, other, charset, fallback, name, address);
    }

    public Described withCharset(@Nullable String other) {
        return new Described(format, contentType, other, fallback, name, address);
    }

    public Described withFallback(@Nullable String other) {
        return new Described(format, contentType, charset, other, name, address);
    }

    public Described withName(@Nullable String other) {
        return new Described(format, contentType, charset, fallback, other, address);
    }

    public Described withAddress(@Nullable String other) {
        return new Described(format, contentType, charset, fallback, name, other);
    }

    /** The media type alone, in lower case. */
    public Optional<String> mediaType() {
        return contentType == null || contentType.isBlank()
                ? Optional.empty()
                : Optional.of(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    /** The encoding that is declared, by {@link #charset} or in the content type. */
    public @Nullable String declaredCharset() {
        return charset != null || contentType == null ? charset : charsetIn(contentType);
    }

    /** The encoding that the content type declares, or {@code null}. */
    public @Nullable String charsetOfType() {
        return contentType == null ? null : charsetIn(contentType);
    }

    private static @Nullable String charsetIn(String contentType) {
        for (String part : contentType.split(";", -1)) {
            String parameter = part.strip();
            if (parameter.regionMatches(true, 0, "charset=", 0, 8)) {
                String charset = parameter
                        .substring(8)
                        .replace("\"", "")
                        .replace("'", "")
                        .strip();
                return charset.isEmpty() ? null : charset;
            }
        }
        return null;
    }
}
