package org.dateline.enrich.accurate.train;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the minimum of a smooth convex function by L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.5) with
 * halved steps. One thread: the same function gives the same bits.
 */
final class Minimum {
    private static final int MEMORY = 8;
    private static final double SUFFICIENT = 1e-4;
    private static final int MOST_HALVINGS = 30;

    private final Function function;
    private final Deque<Step> steps = new ArrayDeque<>();

    private Minimum(Function function) {
        this.function = function;
    }

    /** A function with its slope. */
    interface Function {
        /** @param gradient filled with the slope at the point */
        double at(double[] point, double[] gradient);
    }

    /** @param inverse 1 / (moved · turned) */
    private record Step(List<double[]> parts, double inverse) {
        double[] moved() {
            return parts.get(0);
        }

        double[] turned() {
            return parts.get(1);
        }
    }

    /** Walks at most so many steps from 0, and stops where a step gains next to nothing. */
    static double[] of(Function function, int size, int mostSteps) {
        return new Minimum(function).walk(new double[size], mostSteps);
    }

    private double[] walk(double[] start, int mostSteps) {
        double[] point = start;
        double[] gradient = new double[point.length];
        double value = function.at(point, gradient);
        for (int step = 0; step < mostSteps; step++) {
            double[] direction = direction(gradient);
            double slope = dot(direction, gradient);
            double[] next = point;
            double[] nextGradient = new double[point.length];
            double nextValue = Double.POSITIVE_INFINITY;
            double length = step == 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
            for (int halving = 0;
                    halving < MOST_HALVINGS && nextValue > value + SUFFICIENT * length * slope;
                    halving++) {
                next = sum(point, direction, length);
                nextValue = function.at(next, nextGradient);
                length /= 2;
            }
            if (!(value - nextValue > 1e-9 * Math.abs(value))) {
                return point;
            }
            remember(sum(next, point, -1), sum(nextGradient, gradient, -1));
            point = next;
            gradient = nextGradient;
            value = nextValue;
        }
        return point;
    }

    private double[] direction(double[] gradient) {
        double[] direction = sum(new double[gradient.length], gradient, -1);
        List<Double> shares = new ArrayList<>();
        for (Step step : steps) {
            double share = step.inverse() * dot(step.moved(), direction);
            shares.add(share);
            direction = sum(direction, step.turned(), -share);
        }
        if (!steps.isEmpty()) {
            Step last = steps.getFirst();
            double scale = 1 / (last.inverse() * dot(last.turned(), last.turned()));
            direction = sum(new double[gradient.length], direction, scale);
        }
        int at = shares.size();
        for (var oldest = steps.descendingIterator(); oldest.hasNext(); ) {
            Step step = oldest.next();
            direction = sum(direction, step.moved(), shares.get(--at) - step.inverse() * dot(step.turned(), direction));
        }
        return direction;
    }

    private void remember(double[] moved, double[] turned) {
        double curve = dot(moved, turned);
        if (curve > 1e-12) {
            steps.addFirst(new Step(List.of(moved, turned), 1 / curve));
        }
        if (steps.size() > MEMORY) {
            steps.removeLast();
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double[] sum(double[] one, double[] other, double factor) {
        double[] sum = new double[one.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one[i] + factor * other[i];
        }
        return sum;
    }
}
