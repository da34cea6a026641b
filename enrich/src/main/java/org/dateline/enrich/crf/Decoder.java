package org.dateline.enrich.crf;

import java.util.Arrays;

/**
 * Finds the best legal path of states through a sequence, and how sure each of them is; either only once it is asked for.
 * Holds buffers that are used again, so one decoder serves one thread at a time. Takes time linear in the sequence.
 */
public final class Decoder {
    private final CrfModel model;
    private final int states;
    private static final int[] ALL = {};

    private final int kinds;
    private final Lattice lattice;
    private final float[] shares;
    private float[] emissions = new float[0];
    private float[] best = new float[0];
    private byte[] from = new byte[0];
    private int[] path = new int[0];
    private float[] stateShares = new float[0];
    private float[] typeShares = new float[0];
    private float[] scores = new float[0];
    private int first;
    private int positions;
    private boolean pathKnown;
    private boolean sharesKnown;

    public Decoder(CrfModel model) {
        this.model = model;
        states = model.tags().size();
        kinds = model.tags().types().size() + 1;
        lattice = new Lattice(model.tags());
        lattice.transitions(model.transitions());
        shares = new float[states];
    }

    /** Decodes a sequence; {@link #state}, {@link #confidence} and {@link #share} then speak of it until the next one. */
    public void decode(Features features) {
        if (emissions.length < features.positions() * states) {
            emissions = new float[features.positions() * states * 2];
        }
        score(features, emissions, 0);
        decode(emissions, 0, features.positions());
    }

    /**
     * Scores the states at each position of a sequence, to be decoded later, or more than once.
     *
     * @param scores gets them, {@link TagSet#size()} for each position
     * @param first the position in there to begin with
     */
    public void score(Features features, float[] scores, int first) {
        model.emissions(features, scores, first);
    }

    /**
     * Decodes a sequence that was scored. The scores must stay what they are as long as it is asked about.
     *
     * @param first the position among the scores where the sequence begins
     */
    public void decode(float[] scores, int first, int count) {
        this.scores = scores;
        this.first = first;
        positions = count;
        pathKnown = count == 0;
        sharesKnown = count == 0;
        if (path.length < count) {
            grow(count * 2);
        }
    }

    /** The probability that a position lies in a span of this type, or in none with -1: 0..1. */
    public float share(int position, int type) {
        sumShares();
        return typeShares[position * kinds + type + 1];
    }

    /** The state of a position on the best path. */
    public int state(int position) {
        findPath();
        return path[position];
    }

    /** The probability of that state, over all paths: 0..1. */
    public double confidence(int position) {
        findPath();
        sumShares();
        return stateShares[position * states + path[position]];
    }

    private void findPath() {
        if (!pathKnown) {
            viterbi(scores, first * states);
            pathKnown = true;
        }
    }

    private void sumShares() {
        if (sharesKnown) {
            return;
        }
        lattice.emissions(scores, first * states, positions);
        lattice.run(positions, ALL);
        Arrays.fill(typeShares, 0, positions * kinds, 0);
        for (int p = 0; p < positions; p++) {
            lattice.marginals(p, shares);
            System.arraycopy(shares, 0, stateShares, p * states, states);
            for (int s = 0; s < states; s++) {
                typeShares[p * kinds + TagSet.type(s) + 1] += shares[s];
            }
        }
        sharesKnown = true;
    }

    private void grow(int capacity) {
        typeShares = new float[capacity * kinds];
        best = new float[capacity * states];
        from = new byte[capacity * states];
        path = new int[capacity];
        stateShares = new float[capacity * states];
    }

    private void viterbi(float[] scores, int offset) {
        for (int s = 0; s < states; s++) {
            best[s] = TagSet.mayStart(s) ? scores[offset + s] : Float.NEGATIVE_INFINITY;
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
                best[row + s] += scores[offset + row + s];
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
