package org.dateline.enrich.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What the build stamped an annotator with: a digest of its sources, word lists and models and of those that it reads of
 * others. See docs/adr on versions that follow from content.
 */
public final class Stamp {
    private Stamp() {}

    /**
     * A version such as {@code 2+7f3c1a}.
     *
     * @param number for people: raised when what is found is meant to be another thing
     */
    public static String version(Class<? extends Annotator> annotator, String number) {
        String name = annotator.getSimpleName() + ".stamp";
        try (InputStream stamp = annotator.getResourceAsStream(name)) {
            if (stamp == null) {
                throw new IllegalStateException(
                        name + " is not beside its class: the module enrich must be built by Maven, which makes it");
            }
            return number + "+" + new String(stamp.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
