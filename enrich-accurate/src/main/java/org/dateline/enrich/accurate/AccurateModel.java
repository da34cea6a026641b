package org.dateline.enrich.accurate;

import java.io.BufferedInputStream;
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
import java.util.HexFormat;
import org.dateline.enrich.topic.Calibration;

/**
 * What training made for this tier. In the file: a magic number, the version, the calibration, the head, and at the end
 * the SHA-256 of all before it.
 *
 * @param version of the training data and recipe
 */
public record AccurateModel(String version, Calibration calibration, Head head) {
    /** The resource beside this class. */
    public static final String RESOURCE = "accurate.bin";

    private static final int MAGIC = 0x444c4131;
    private static final int DIGEST = 32;

    static AccurateModel load() {
        try (InputStream resource = AccurateModel.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is not beside its class: enrich-accurate is incomplete");
            }
            return read(new BufferedInputStream(resource).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AccurateModel read(byte[] file) throws IOException {
        int length = file.length - DIGEST;
        if (length < 0 || !Arrays.equals(sha256(file, length), Arrays.copyOfRange(file, length, file.length))) {
            throw new IOException("accurate tier's model of " + file.length + " bytes: its checksum must match");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file, 0, length));
        if (in.readInt() != MAGIC) {
            throw new IOException("accurate tier's model: must begin with its magic number");
        }
        String version = in.readUTF();
        float[] scores = floats(in);
        float[] confidences = floats(in);
        return new AccurateModel(version, new Calibration(scores, confidences), Head.read(in));
    }

    /** The file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeUTF(version);
            write(calibration.scores(), out);
            write(calibration.confidences(), out);
            head.write(out);
            out.flush();
            out.write(sha256(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The checksum of a file in hexadecimal digits. */
    public static String sha256(byte[] file) {
        return HexFormat.of().formatHex(sha256(file, file.length));
    }

    private static byte[] sha256(byte[] file, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(file, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void write(float[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] numbers = new float[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readFloat();
        }
        return numbers;
    }
}
