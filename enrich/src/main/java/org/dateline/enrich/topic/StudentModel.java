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
 * The fast tier's model: two readers of a text, one that knows the words it has seen and one that knows what words mean,
 * and how sure both together can be. Immutable.
 *
 * <p>In the file: a magic number, the version, the settings, the parts, and at the end the SHA-256 of all before it, so
 * that half a file is never mistaken for a model.
 *
 * @param version of the training data and recipe
 * @param settings how the two are put together
 */
public record StudentModel(
        String version,
        Settings settings,
        HashedWeights words,
        WordVectors vectors,
        Perceptron meanings,
        Calibration calibration) {
    private static final int MAGIC = 0x444c5432;
    private static final int DIGEST = 32;
    private static final int TOPS = TopicScores.TOPS;

    /**
     * @param titleWeight how often a word of the title counts
     * @param meaningShare how much the meanings' scores count, and the words' the rest
     * @param temperature over 1 makes the shares flatter
     */
    public record Settings(float titleWeight, float meaningShare, float temperature) {}

    /** Shares over the top levels. */
    public double[] shares(String title, String text) {
        Words read = new Words().read(title);
        int titleWords = read.size();
        read.read(text);
        float[] one = logShares(words.scores(Features.of(read, titleWords, settings.titleWeight, words.bits())));
        float[] other = logShares(meanings.scores(vectors.sum(read, titleWords, settings.titleWeight)));
        double[] shares = new double[TOPS];
        double sum = 0;
        for (int top = 0; top < TOPS; top++) {
            double score = one[top] + settings.meaningShare * (other[top] - one[top]);
            shares[top] = Math.exp(score / settings.temperature);
            sum += shares[top];
        }
        for (int top = 0; top < TOPS; top++) {
            shares[top] /= sum;
        }
        return shares;
    }

    private static float[] logShares(float[] scores) {
        float most = scores[0];
        for (float score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - most);
        }
        float logSum = most + (float) Math.log(sum);
        for (int top = 0; top < scores.length; top++) {
            scores[top] -= logSum;
        }
        return scores;
    }

    /** The model that Dateline ships. */
    public static StudentModel load() {
        return load(FastTopics.RESOURCE);
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
        Settings settings = new Settings(in.readFloat(), in.readFloat(), in.readFloat());
        int knots = in.readInt();
        Calibration calibration = new Calibration(floats(in, knots), floats(in, knots));
        HashedWeights words = HashedWeights.read(in);
        return new StudentModel(version, settings, words, WordVectors.read(in), Perceptron.read(in), calibration);
    }

    /** The file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeUTF(version);
            write(out, settings.titleWeight, settings.meaningShare, settings.temperature);
            out.writeInt(calibration.scores().length);
            write(out, calibration.scores());
            write(out, calibration.confidences());
            words.write(out);
            vectors.write(out);
            meanings.write(out);
            out.write(sha256(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static float[] floats(DataInputStream in, int count) throws IOException {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = in.readFloat();
        }
        return floats;
    }

    static void write(DataOutputStream out, float... floats) throws IOException {
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
