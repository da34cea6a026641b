package org.dateline.workshop.crf;

import java.util.Arrays;
import org.dateline.enrich.crf.Lattice;
import org.dateline.enrich.crf.TagSet;

/**
 * How little of the probability of all legal paths is with those that an example allows, and in which direction each score
 * would have to go to make that worse. Holds buffers that only grow. Not thread-safe.
 */
final class Loss {
    private static final int[] ALL = {};

    private final int states;
    private final Lattice lattice;
    private final float[] shares;
    private final float[] arcShares;
    private final float[] transitionGradients;
    private float[] gradients = new float[0];

    Loss(TagSet tags) {
        states = tags.size();
        lattice = new Lattice(tags);
        shares = new float[states];
        arcShares = new float[lattice.arcs()];
        transitionGradients = new float[states * states];
    }

    /**
     * Minus the logarithm of the allowed paths' share.
     *
     * @param scores of the states, position after position
     * @param transitions row "from", column "to"
     * @param allowed for each position a set of states
     * @return 0, and no gradients, where no legal path is allowed
     */
    double of(float[] scores, float[] transitions, int[] allowed) {
        int positions = allowed.length;
        if (gradients.length < positions * states) {
            gradients = new float[positions * states * 2];
        }
        Arrays.fill(gradients, 0, positions * states, 0);
        Arrays.fill(transitionGradients, 0);
        lattice.transitions(transitions);
        lattice.emissions(scores, 0, positions);
        double right = lattice.run(positions, allowed);
        if (right == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        collect(positions, -1);
        double all = lattice.run(positions, ALL);
        collect(positions, 1);
        return all - right;
    }

    /** Adds the expectations of the lattice's last run. */
    private void collect(int positions, int sign) {
        for (int p = 0; p < positions; p++) {
            lattice.marginals(p, shares);
            for (int s = 0; s < states; s++) {
                gradients[p * states + s] += sign * shares[s];
            }
            if (p > 0) {
                lattice.transitionMarginals(p, arcShares);
                for (int arc = 0; arc < arcShares.length; arc++) {
                    transitionGradients[lattice.from(arc) * states + lattice.to(arc)] += sign * arcShares[arc];
                }
            }
        }
    }

    float gradient(int position, int state) {
        return gradients[position * states + state];
    }

    /** Row "from", column "to". */
    float[] transitionGradients() {
        return transitionGradients;
    }
}
