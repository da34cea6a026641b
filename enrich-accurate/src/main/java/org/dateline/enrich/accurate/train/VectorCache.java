package org.dateline.enrich.accurate.train;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dateline.enrich.accurate.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Vectors that were computed before, in memory and, where a file is given, there too: encoding what a training run reads
 * takes minutes, and the second run should not. A vector depends on the model and its text alone. Thread-safe.
 */
final class VectorCache implements AutoCloseable {
    private static final int KEY_BYTES = 16;

    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();
    private final Function<String, float[]> encoder;
    private final @Nullable DataOutputStream out;

    private VectorCache(Function<String, float[]> encoder, @Nullable Path file) throws IOException {
        this.encoder = encoder;
        if (file == null) {
            out = null;
            return;
        }
        if (Files.exists(file)) {
            read(file);
        }
        out = new DataOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /** @param file read if it is there, and appended to; {@code null} for memory alone */
    static VectorCache open(Function<String, float[]> encoder, @Nullable Path file) {
        try {
            return new VectorCache(encoder, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (in.available() > 0) {
                byte[] key = new byte[KEY_BYTES];
                in.readFully(key);
                float[] vector = new float[SentenceEncoder.SIZE];
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = in.readFloat();
                }
                vectors.put(HexFormat.of().formatHex(key), vector);
            }
        } catch (EOFException e) {
            throw new IOException(file + " ends within a vector: delete it, and it will be made again", e);
        }
    }

    float[] vector(String text) {
        byte[] key = key(text);
        return vectors.computeIfAbsent(HexFormat.of().formatHex(key), any -> encoded(key, text));
    }

    private float[] encoded(byte[] key, String text) {
        float[] vector = encoder.apply(text);
        if (out != null) {
            append(out, key, vector);
        }
        return vector;
    }

    private static void append(DataOutputStream out, byte[] key, float[] vector) {
        ByteBuffer record =
                ByteBuffer.allocate(KEY_BYTES + vector.length * Float.BYTES).put(key);
        for (float number : vector) {
            record.putFloat(number);
        }
        try {
            synchronized (out) {
                out.write(record.array());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] key(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(SentenceEncoder.VERSION.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(text.getBytes(StandardCharsets.UTF_8)), KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
