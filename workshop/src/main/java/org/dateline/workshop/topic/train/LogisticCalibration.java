package org.dateline.workshop.topic.train;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.topic.Calibration;

/**
 * Confidence as a logistic function of a share's logarithmic odds (J. Platt, Probabilistic outputs for support vector
 * machines, 1999). Two numbers are fitted, so a few hundred texts are enough, and nothing jumps.
 */
public final class LogisticCalibration {
    private static final int STEPS = 50;
    private static final int KNOTS = 64;
    private static final double EDGE = 1e-4;

    /** So many editors would give a topic that is acceptable and not primary: one in two. */
    private static final double SECOND = 0.5;

    private double slope = 1;
    private double offset;

    private LogisticCalibration() {}

    /** @param right 0..1: how many of the editors would agree */
    record Claim(double share, double right) {}

    /**
     * Each top level of each item is a claim.
     *
     * @param shares what a tier that had not learnt from the item said of it, item by item
     */
    public static Calibration of(List<TopicItem> items, List<double[]> shares) {
        return fit(claims(items, shares));
    }

    static List<Claim> claims(List<TopicItem> items, List<double[]> shares) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (int top = 0; top < shares.get(i).length; top++) {
                claims.add(new Claim(shares.get(i)[top], agreement(items.get(i), top)));
            }
        }
        return claims;
    }

    private static double agreement(TopicItem item, int top) {
        if (top == item.primary()) {
            return 1;
        }
        return item.acceptable().contains(top) ? SECOND : 0;
    }

    static Calibration fit(List<Claim> claims) {
        LogisticCalibration fitted = new LogisticCalibration();
        for (int step = 0; step < STEPS; step++) {
            fitted.step(claims);
        }
        return fitted.knots();
    }

    /** Newton's method; the Hessian has two rows. */
    private void step(List<Claim> claims) {
        double bySlope = 0;
        double byOffset = 0;
        double a = 1e-6;
        double b = 0;
        double c = 1e-6;
        for (Claim claim : claims) {
            double odds = odds(claim.share);
            double said = confidence(claim.share);
            double curve = said * (1 - said);
            bySlope += (said - claim.right) * odds;
            byOffset += said - claim.right;
            a += curve * odds * odds;
            b += curve * odds;
            c += curve;
        }
        double determinant = a * c - b * b;
        slope -= (c * bySlope - b * byOffset) / determinant;
        offset -= (a * byOffset - b * bySlope) / determinant;
    }

    private double confidence(double share) {
        return 1 / (1 + StrictMath.exp(-slope * odds(share) - offset));
    }

    private static double odds(double share) {
        double inside = Math.max(EDGE, Math.min(1 - EDGE, share));
        return StrictMath.log(inside / (1 - inside));
    }

    /** Points of the curve, close enough together for lines between them. */
    private Calibration knots() {
        float[] shares = new float[KNOTS + 1];
        float[] confidences = new float[KNOTS + 1];
        for (int i = 0; i <= KNOTS; i++) {
            shares[i] = i / (float) KNOTS;
            confidences[i] = (float) confidence(shares[i]);
        }
        return new Calibration(shares, confidences);
    }
}
