package org.dateline.operations.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys that callers may show, as digests. Thread-safe. */
public final class BearerKeys {
    /** Short keys can be guessed. */
    private static final int SHORTEST = 16;

    private static final String SCHEME = "Bearer ";

    private final List<byte[]> digests;

    private BearerKeys(List<byte[]> digests) {
        this.digests = List.copyOf(digests);
    }

    /** Lets everybody in. */
    public static BearerKeys none() {
        return new BearerKeys(List.of());
    }

    /**
     * Reads a file of one key a line; blank lines and lines that begin with {@code #} are left out.
     *
     * @throws IllegalArgumentException naming the line when a key is too short, or the file when it has none
     */
    public static BearerKeys read(Path file) throws IOException {
        List<byte[]> digests = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            String key = line.strip();
            if (!key.isEmpty() && !key.startsWith("#")) {
                if (key.length() < SHORTEST) {
                    throw new IllegalArgumentException("the key in line " + number + " has " + key.length()
                            + " characters: must have at least " + SHORTEST);
                }
                digests.add(digest(key));
            }
        }
        if (digests.isEmpty()) {
            throw new IllegalArgumentException("the file has no key: must have one a line");
        }
        return new BearerKeys(digests);
    }

    /** Whether no key is asked for. */
    public boolean isOpen() {
        return digests.isEmpty();
    }

    /** Whether a request with this {@code Authorization} header may come in. Takes the same time for any key. */
    public boolean allow(@Nullable String authorization) {
        if (digests.isEmpty()) {
            return true;
        }
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        byte[] shown = digest(authorization.substring(SCHEME.length()).strip());
        boolean known = false;
        for (byte[] digest : digests) {
            // No early end: how long it takes must not tell which key was nearly right.
            known |= MessageDigest.isEqual(digest, shown);
        }
        return known;
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
