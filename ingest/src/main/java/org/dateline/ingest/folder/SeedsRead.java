package org.dateline.ingest.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remembers which seeds were read, by name and content: a line each, in a file that survives a restart. */
final class SeedsRead {
    private final @Nullable Path memory;
    private @Nullable Set<String> marks;

    SeedsRead(@Nullable Path memory) {
        this.memory = memory;
    }

    /** The mark of a file as it is now. */
    static String mark(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest()) + " " + name;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    boolean has(String mark) throws IOException {
        return marks().contains(mark);
    }

    void add(String mark) throws IOException {
        marks().add(mark);
        if (memory != null) {
            Files.writeString(memory, mark + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private Set<String> marks() throws IOException {
        Set<String> known = marks;
        if (known == null) {
            known = new HashSet<>();
            if (memory != null) {
                Files.createDirectories(memory.toAbsolutePath().getParent());
                if (Files.exists(memory)) {
                    known.addAll(Files.readAllLines(memory, StandardCharsets.UTF_8));
                }
            }
            marks = known;
        }
        return known;
    }
}
