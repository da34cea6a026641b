package org.dateline.enrich.accurate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.dateline.enrich.topic.TopicScores;

/**
 * The vectors of all Media Topics, each of its label and definition: a text is near to what it is about, and nobody had
 * to label an example. Immutable.
 */
public final class Concepts {
    /** So many of the nearest concepts speak for the top level above them. */
    private static final int VOICES = 3;

    private static final String RESOURCE = "concepts.vectors";

    private final int[] codes;
    private final int[] tops;
    private final float[][] vectors;

    /** @param tops the number of the top level of each, 0..16 */
    public Concepts(int[] codes, int[] tops, float[][] vectors) {
        this.codes = codes;
        this.tops = tops;
        this.vectors = vectors;
    }

    public static Concepts load() {
        try (InputStream resource = Concepts.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is not beside its class: enrich-accurate is incomplete");
            }
            return read(new DataInputStream(new BufferedInputStream(resource)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Concepts read(DataInputStream in) throws IOException {
        int count = in.readInt();
        int[] codes = new int[count];
        int[] tops = new int[count];
        float[][] vectors = new float[count][];
        for (int i = 0; i < count; i++) {
            codes[i] = in.readInt();
            tops[i] = in.readByte();
            vectors[i] = readVector(in);
        }
        return new Concepts(codes, tops, vectors);
    }

    private static float[] readVector(DataInputStream in) throws IOException {
        float scale = in.readFloat();
        byte[] bytes = in.readNBytes(SentenceEncoder.SIZE);
        float[] vector = new float[SentenceEncoder.SIZE];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = bytes[i] * scale;
        }
        return vector;
    }

    /** A byte a number: the loss in a cosine is less than .002. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(codes.length);
        for (int i = 0; i < codes.length; i++) {
            out.writeInt(codes[i]);
            out.writeByte(tops[i]);
            float most = 0;
            for (float number : vectors[i]) {
                most = Math.max(most, Math.abs(number));
            }
            out.writeFloat(most / 127);
            for (float number : vectors[i]) {
                out.writeByte(Math.round(number / most * 127));
            }
        }
    }

    public int size() {
        return codes.length;
    }

    public int code(int index) {
        return codes[index];
    }

    public int top(int index) {
        return tops[index];
    }

    public float[] vector(int index) {
        return vectors[index];
    }

    /** The cosine of each concept with a vector of length 1. */
    public float[] cosines(float[] vector) {
        float[] cosines = new float[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            float sum = 0;
            for (int k = 0; k < vector.length; k++) {
                sum += vectors[i][k] * vector[k];
            }
            cosines[i] = sum;
        }
        return cosines;
    }

    /** For each top level the mean cosine of the nearest concepts under it. */
    public double[] nearness(float[] cosines) {
        float[][] best = new float[TopicScores.TOPS][VOICES];
        for (float[] voices : best) {
            Arrays.fill(voices, -1);
        }
        for (int i = 0; i < cosines.length; i++) {
            insert(best[tops[i]], cosines[i]);
        }
        double[] nearness = new double[TopicScores.TOPS];
        for (int top = 0; top < nearness.length; top++) {
            for (float voice : best[top]) {
                nearness[top] += voice / VOICES;
            }
        }
        return nearness;
    }

    private static void insert(float[] descending, float value) {
        int at = descending.length - 1;
        if (value <= descending[at]) {
            return;
        }
        while (at > 0 && descending[at - 1] < value) {
            descending[at] = descending[at - 1];
            at--;
        }
        descending[at] = value;
    }
}
