package org.dateline.enrich.crf;

import java.util.Arrays;

/**
 * Sums over all paths through a sequence by forward-backward, in probability space with a scale for each position. Holds
 * buffers that only grow. Not thread-safe.
 */
public final class Lattice {
    /** Scores further below the best one of a position count as this far below, so that no sum becomes nothing. */
    private static final float FARTHEST = -60;

    private final int states;
    private final int[] arcsFrom;
    private final int[] arcsTo;
    private final float[] arcWeights;
    private float[] potentials = new float[0];
    private float[] forward = new float[0];
    private float[] backward = new float[0];
    private double logSum;

    /** @param tags whose illegal transitions are left out */
    public Lattice(TagSet tags) {
        states = tags.size();
        int[] from = new int[states * states];
        int[] to = new int[states * states];
        int arcs = 0;
        for (int a = 0; a < states; a++) {
            for (int b = 0; b < states; b++) {
                if (TagSet.mayFollow(a, b)) {
                    from[arcs] = a;
                    to[arcs++] = b;
                }
            }
        }
        arcsFrom = Arrays.copyOf(from, arcs);
        arcsTo = Arrays.copyOf(to, arcs);
        arcWeights = new float[arcs];
    }

    public int arcs() {
        return arcsFrom.length;
    }

    public int from(int arc) {
        return arcsFrom[arc];
    }

    public int to(int arc) {
        return arcsTo[arc];
    }

    /** @param transitions scores, row "from", column "to" */
    public void transitions(float[] transitions) {
        for (int arc = 0; arc < arcWeights.length; arc++) {
            arcWeights[arc] = (float) Math.exp(transitions[arcsFrom[arc] * states + arcsTo[arc]]);
        }
    }

    /** Takes over the scores of the positions; {@link #run} may then be called with several sets of paths. */
    public void emissions(float[] scores, int offset, int positions) {
        if (potentials.length < positions * states) {
            potentials = new float[positions * states * 2];
            forward = new float[potentials.length];
            backward = new float[potentials.length];
        }
        logSum = 0;
        for (int p = 0; p < positions; p++) {
            int row = p * states;
            float most = scores[offset + row];
            for (int s = 1; s < states; s++) {
                most = Math.max(most, scores[offset + row + s]);
            }
            for (int s = 0; s < states; s++) {
                potentials[row + s] = (float) Math.exp(Math.max(FARTHEST, scores[offset + row + s] - most));
            }
            logSum += most;
        }
    }

    /**
     * Sums over the legal paths through allowed states.
     *
     * @param allowed sets of states, or an empty array where all are
     * @return the logarithm of the sum, or minus infinity where there is no such path
     */
    public double run(int positions, int[] allowed) {
        double log = logSum;
        for (int p = 0; p < positions; p++) {
            double scale = forward(p, allowed.length == 0 ? -1 : allowed[p], p == positions - 1);
            if (!(scale > 0)) {
                return Double.NEGATIVE_INFINITY;
            }
            log += Math.log(scale);
        }
        for (int p = positions - 1; p >= 0; p--) {
            backward(p, positions);
        }
        return log;
    }

    private double forward(int p, int allowed, boolean last) {
        int row = p * states;
        Arrays.fill(forward, row, row + states, 0);
        if (p == 0) {
            for (int s = 0; s < states; s++) {
                forward[row + s] = TagSet.mayStart(s) ? 1 : 0;
            }
        } else {
            for (int arc = 0; arc < arcWeights.length; arc++) {
                forward[row + arcsTo[arc]] += forward[row - states + arcsFrom[arc]] * arcWeights[arc];
            }
        }
        float sum = 0;
        for (int s = 0; s < states; s++) {
            boolean open = (allowed >>> s & 1) != 0 && (!last || TagSet.mayEnd(s));
            float value = open ? forward[row + s] * potentials[row + s] : 0;
            forward[row + s] = value;
            sum += value;
        }
        for (int s = 0; s < states; s++) {
            forward[row + s] /= sum;
        }
        return sum;
    }

    /** Leaves the backward sums scaled so that forward times backward of a position, divided by its sum, is a share. */
    private void backward(int p, int positions) {
        int row = p * states;
        if (p == positions - 1) {
            Arrays.fill(backward, row, row + states, 1);
            return;
        }
        Arrays.fill(backward, row, row + states, 0);
        int next = row + states;
        for (int arc = 0; arc < arcWeights.length; arc++) {
            int to = next + arcsTo[arc];
            if (forward[to] > 0) {
                backward[row + arcsFrom[arc]] += arcWeights[arc] * potentials[to] * backward[to];
            }
        }
        float most = 0;
        for (int s = 0; s < states; s++) {
            most = Math.max(most, backward[row + s]);
        }
        for (int s = 0; s < states; s++) {
            backward[row + s] /= most;
        }
    }

    /** The shares of the states at a position; they add up to 1. */
    public void marginals(int p, float[] shares) {
        int row = p * states;
        float sum = 0;
        for (int s = 0; s < states; s++) {
            shares[s] = forward[row + s] * backward[row + s];
            sum += shares[s];
        }
        for (int s = 0; s < states; s++) {
            shares[s] /= sum;
        }
    }

    /** The shares of the transitions into a position after the first, by arc; they add up to 1. */
    public void transitionMarginals(int p, float[] shares) {
        int row = p * states;
        float sum = 0;
        for (int arc = 0; arc < arcWeights.length; arc++) {
            int to = row + arcsTo[arc];
            float share = forward[to] > 0
                    ? forward[row - states + arcsFrom[arc]] * arcWeights[arc] * potentials[to] * backward[to]
                    : 0;
            shares[arc] = share;
            sum += share;
        }
        for (int arc = 0; arc < arcWeights.length; arc++) {
            shares[arc] /= sum;
        }
    }
}
