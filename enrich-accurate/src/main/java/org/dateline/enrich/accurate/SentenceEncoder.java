package org.dateline.enrich.accurate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The model all-MiniLM-L6-v2, quantised: a text becomes a vector of length 1, and texts that mean the same lie close to
 * each other. Thread-safe; the caller's thread does all the work, so as many cores are busy as there are callers.
 *
 * <p>A text is always encoded by itself. The quantised model takes its scale from all that it is given at a time, so in
 * a batch a text's vector would depend on its neighbours.
 */
public final class SentenceEncoder implements AutoCloseable {
    /** Numbers in a vector. */
    public static final int SIZE = 384;

    /** Changes whenever the same text could get another vector. */
    public static final String VERSION = "all-MiniLM-L6-v2-q/1";

    /** Pieces beyond this are cut off: the model was trained on no more. */
    private static final int MOST_PIECES = 128;

    private static final String MODEL = "all-minilm-l6-v2-q.onnx";
    private static final String VOCABULARY = "all-minilm-l6-v2-q-tokenizer.json";

    private final WordPieces pieces = WordPieces.load(VOCABULARY);
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    /** Who encodes reads, who closes writes: a session that is closed while it runs takes the process with it. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    private SentenceEncoder(OrtSession session) {
        this.session = session;
    }

    /** Loads the native library and the model: about a second. */
    public static SentenceEncoder load() {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new SentenceEncoder(OrtEnvironment.getEnvironment().createSession(model(), options));
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + MODEL + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static byte[] model() {
        try (InputStream in = SentenceEncoder.class.getClassLoader().getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(MODEL + " is not on the class path: enrich-accurate is incomplete");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vector of a text, of length 1. */
    public float[] encode(String text) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the encoder is closed: no more texts must come");
            }
            return run(pieces.ids(text, MOST_PIECES));
        } finally {
            use.readLock().unlock();
        }
    }

    private float[] run(long[] ids) {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ids.length};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(ids.length), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot encode " + ids.length + " pieces: " + e.getMessage(), e);
        }
    }

    /** The mean of the pieces' vectors, brought to length 1. */
    private static float[] mean(FloatBuffer states, int pieces) {
        double[] sum = new double[SIZE];
        for (int piece = 0; piece < pieces; piece++) {
            for (int i = 0; i < SIZE; i++) {
                sum[i] += states.get(piece * SIZE + i);
            }
        }
        double square = 0;
        for (double number : sum) {
            square += number * number;
        }
        float[] vector = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            vector[i] = (float) (sum[i] / Math.sqrt(square));
        }
        return vector;
    }

    /** Waits for those who encode. Calls after the first do nothing. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be closed: " + e.getMessage(), e);
        } finally {
            use.writeLock().unlock();
        }
    }
}
