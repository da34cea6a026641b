package org.dateline.workshop.topic.train;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The directions in which vectors differ most: their first principal ones, by orthogonal iteration. Deterministic. */
final class Directions {
    private static final int ROUNDS = 30;

    private final double[][] directions;

    private Directions(double[][] directions) {
        this.directions = directions;
    }

    /**
     * @param vectors with a mean of zeros
     * @param count how many directions
     */
    static Directions of(List<float[]> vectors, int count) {
        double[][] covariance = covariance(vectors);
        SplittableRandom random = new SplittableRandom(1);
        double[][] directions = new double[count][covariance.length];
        for (double[] direction : directions) {
            Arrays.setAll(direction, k -> random.nextDouble() - 0.5);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < count; i++) {
                directions[i] = product(covariance, directions[i]);
            }
            orthonormalise(directions);
        }
        return new Directions(directions);
    }

    /** The same vectors with a mean of zeros. */
    static List<float[]> centred(List<float[]> vectors) {
        double[] mean = new double[vectors.get(0).length];
        for (float[] vector : vectors) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += vector[k] / (double) vectors.size();
            }
        }
        return vectors.stream()
                .map(vector -> {
                    float[] centred = new float[mean.length];
                    for (int k = 0; k < mean.length; k++) {
                        centred[k] = vector[k] - (float) mean[k];
                    }
                    return centred;
                })
                .toList();
    }

    /** How far the vector goes in each direction, times a factor. */
    float[] of(float[] vector, double factor) {
        float[] projected = new float[directions.length];
        for (int i = 0; i < projected.length; i++) {
            double sum = 0;
            for (int k = 0; k < vector.length; k++) {
                sum += vector[k] * directions[i][k];
            }
            projected[i] = (float) (sum * factor);
        }
        return projected;
    }

    private static double[][] covariance(List<float[]> vectors) {
        int size = vectors.get(0).length;
        double[][] covariance = new double[size][size];
        for (float[] vector : vectors) {
            for (int i = 0; i < size; i++) {
                double number = vector[i];
                double[] row = covariance[i];
                for (int k = 0; k < size; k++) {
                    row[k] += number * vector[k];
                }
            }
        }
        return covariance;
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static void orthonormalise(double[][] directions) {
        for (int i = 0; i < directions.length; i++) {
            for (int before = 0; before < i; before++) {
                double share = dot(directions[i], directions[before]);
                for (int k = 0; k < directions[i].length; k++) {
                    directions[i][k] -= share * directions[before][k];
                }
            }
            double length = Math.sqrt(dot(directions[i], directions[i]));
            for (int k = 0; k < directions[i].length; k++) {
                directions[i][k] /= length;
            }
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }
}
