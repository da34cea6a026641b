package org.dateline.ingest.intake;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code traceparent} of W3C's Trace Context. */
final class TraceParent {
    private static final Pattern VERSION_0 = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    /** The caller's, where it is one. */
    static @Nullable String valid(@Nullable String given) {
        return given != null && VERSION_0.matcher(given).matches() ? given : null;
    }

    /** Of a trace that begins here, and of which nobody else knows. */
    static String random() {
        return "00-" + randomHex(16) + "-" + randomHex(8) + "-01";
    }

    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        // All zeros is the one value that W3C forbids.
        random[0] |= 1;
        return HexFormat.of().formatHex(random);
    }
}
