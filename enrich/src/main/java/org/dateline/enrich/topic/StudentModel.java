package org.dateline.enrich.topic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The fast tier's weights: a row of 17 bytes for each bucket of {@link Features}. Immutable.
 *
 * <p>In the file: a magic number, what it was trained from, the settings, the calibration, the rows, and at the end the
 * SHA-256 of all before it, so that half a file is never mistaken for a model.
 */
public final class StudentModel {
    private static final int MAGIC = 0x444c5431;
    private static final int DIGEST = 32;
    private static final int TOPS = TopicScores.TOPS;

    private final String version;
    private final int bits;
    private final float titleWeight;
    private final float[] bias;
    private final float[] scales;
    private final Calibration calibration;
    private final byte[] rows;

    /**
     * @param version of the training data and recipe
     * @param bits there are 2 to this power rows
     * @param scales what a byte of each column is worth; the temperature is part of it
     */
    public StudentModel(
            String version,
            int bits,
            float titleWeight,
            float[] bias,
            float[] scales,
            Calibration calibration,
            byte[] rows) {
        this.version = version;
        this.bits = bits;
        this.titleWeight = titleWeight;
        this.bias = bias.clone();
        this.scales = scales.clone();
        this.calibration = calibration;
        this.rows = rows;
    }

    public String version() {
        return version;
    }

    Calibration calibration() {
        return calibration;
    }

    public Features features(Words words, int titleWords) {
        return Features.of(words, titleWords, titleWeight, bits);
    }

    /** Shares over the top levels. */
    public double[] shares(Features features) {
        float[] sums = new float[TOPS];
        for (int i = 0; i < features.size(); i++) {
            int row = features.bucket(i) * TOPS;
            float weight = features.weight(i);
            for (int top = 0; top < TOPS; top++) {
                sums[top] += weight * rows[row + top];
            }
        }
        double[] shares = new double[TOPS];
        double most = Double.NEGATIVE_INFINITY;
        for (int top = 0; top < TOPS; top++) {
            shares[top] = bias[top] + sums[top] * scales[top];
            most = Math.max(most, shares[top]);
        }
        double sum = 0;
        for (int top = 0; top < TOPS; top++) {
            shares[top] = Math.exp(shares[top] - most);
            sum += shares[top];
        }
        for (int top = 0; top < TOPS; top++) {
            shares[top] /= sum;
        }
        return shares;
    }

    /** How much a word of the text speaks for a top level rather than for the others, its pair with the next included. */
    double speaksFor(Words words, int word, int top) {
        double sum = contrast(words.hash(word) >>> Integer.SIZE - bits, top);
        if (word + 1 < words.size()) {
            sum += contrast(Features.pair(words.hash(word), words.hash(word + 1)) >>> Integer.SIZE - bits, top);
        }
        return sum;
    }

    private double contrast(int bucket, int top) {
        double mean = 0;
        for (int other = 0; other < TOPS; other++) {
            mean += rows[bucket * TOPS + other] * scales[other];
        }
        return rows[bucket * TOPS + top] * scales[top] - mean / TOPS;
    }

    /** The model that stands beside this class. */
    static StudentModel load(String resource) {
        try (InputStream bytes = StudentModel.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException(resource + " is not beside its class: the jar is incomplete");
            }
            return read(resource, bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StudentModel read(String name, byte[] file) throws IOException {
        int end = Math.max(0, file.length - DIGEST);
        if (!MessageDigest.isEqual(sha256(file, end), Arrays.copyOfRange(file, end, file.length))) {
            throw new IllegalStateException(name + " has " + file.length
                    + " bytes that do not match the checksum at its end: it is damaged, or not a model");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file, 0, end));
        if (in.readInt() != MAGIC) {
            throw new IllegalStateException(name + " is a file of another kind: must be a topic model");
        }
        String version = in.readUTF();
        int bits = in.readInt();
        float titleWeight = in.readFloat();
        float[] bias = floats(in, TOPS);
        float[] scales = floats(in, TOPS);
        int knots = in.readInt();
        Calibration calibration = new Calibration(floats(in, knots), floats(in, knots));
        return new StudentModel(version, bits, titleWeight, bias, scales, calibration, in.readNBytes(TOPS << bits));
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = in.readFloat();
        }
        return floats;
    }

    /** The file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeUTF(version);
            out.writeInt(bits);
            out.writeFloat(titleWeight);
            write(out, bias);
            write(out, scales);
            out.writeInt(calibration.scores().length);
            write(out, calibration.scores());
            write(out, calibration.confidences());
            out.write(rows);
            out.write(sha256(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, float[] floats) throws IOException {
        for (float number : floats) {
            out.writeFloat(number);
        }
    }

    static byte[] sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every Java", e);
        }
    }
}
