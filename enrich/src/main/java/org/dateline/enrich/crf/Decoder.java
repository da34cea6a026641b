package org.dateline.enrich.crf;

import java.util.Arrays;

/**
 * Finds the best legal path of states through a sequence, and how sure each of them is. Holds buffers that are used again,
 * so one decoder serves one thread at a time. Takes time linear in the sequence.
 */
public final class Decoder {
    private final CrfModel model;
    private final int states;
    private final Lattice lattice;
    private final float[] shares;
    private float[] emissions = new float[0];
    private float[] best = new float[0];
    private byte[] from = new byte[0];
    private int[] path = new int[0];
    private float[] confidence = new float[0];
    private int positions;

    public Decoder(CrfModel model) {
        this.model = model;
        states = model.tags().size();
        lattice = new Lattice(model.tags());
        lattice.transitions(model.transitions());
        shares = new float[states];
    }

    /** Decodes a sequence; {@link #state} and {@link #confidence} then speak of it until the next one. */
    public void decode(Features features) {
        positions = features.positions();
        if (path.length < positions) {
            grow(positions * 2);
        }
        if (positions == 0) {
            return;
        }
        model.emissions(features, emissions);
        viterbi();
        lattice.emissions(emissions, positions);
        lattice.run(positions, new int[0]);
        for (int p = 0; p < positions; p++) {
            lattice.marginals(p, shares);
            confidence[p] = shares[path[p]];
        }
    }

    /** The state of a position on the best path. */
    public int state(int position) {
        return path[position];
    }

    /** The probability of that state, over all paths: 0..1. */
    public double confidence(int position) {
        return confidence[position];
    }

    private void grow(int capacity) {
        emissions = new float[capacity * states];
        best = new float[capacity * states];
        from = new byte[capacity * states];
        path = new int[capacity];
        confidence = new float[capacity];
    }

    private void viterbi() {
        for (int s = 0; s < states; s++) {
            best[s] = TagSet.mayStart(s) ? emissions[s] : Float.NEGATIVE_INFINITY;
        }
        float[] transitions = model.transitions();
        for (int p = 1; p < positions; p++) {
            int row = p * states;
            Arrays.fill(best, row, row + states, Float.NEGATIVE_INFINITY);
            for (int arc = 0; arc < lattice.arcs(); arc++) {
                int a = lattice.from(arc);
                int b = lattice.to(arc);
                float score = best[row - states + a] + transitions[a * states + b];
                if (score > best[row + b]) {
                    best[row + b] = score;
                    from[row + b] = (byte) a;
                }
            }
            for (int s = 0; s < states; s++) {
                best[row + s] += emissions[row + s];
            }
        }
        trace();
    }

    private void trace() {
        int row = (positions - 1) * states;
        int state = TagSet.OUTSIDE;
        for (int s = 1; s < states; s++) {
            if (TagSet.mayEnd(s) && best[row + s] > best[row + state]) {
                state = s;
            }
        }
        for (int p = positions - 1; p >= 0; p--) {
            path[p] = state;
            state = from[p * states + state];
        }
    }
}
