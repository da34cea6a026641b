package org.dateline.enrich.topic;

import java.util.HexFormat;
import java.util.Map;

/** The fast tier: a linear model over hashed words, taught by a larger one. Pure Java, microseconds an article. */
public final class FastTopics implements TopicScorer {
    /** The model beside this class. */
    public static final String RESOURCE = "topics.bin";

    /** Words of a part. */
    private static final int PART = 80;

    /** How much a part's confidence is worth for the whole. */
    private static final double OF_A_PART = 0.65;

    private static final int MOST_CHARACTERS = 12_000;

    private final StudentModel model;

    public FastTopics(StudentModel model) {
        this.model = model;
    }

    /** With the model that Dateline ships. */
    public static FastTopics load() {
        return new FastTopics(StudentModel.load());
    }

    /** Its reader of words without the one of meanings: what the two are compared with. */
    public FastTopics wordsAlone() {
        StudentModel.Settings settings = new StudentModel.Settings(
                model.settings().titleWeight(), 0, model.settings().temperature());
        return new FastTopics(new StudentModel(
                model.version() + "-words-alone",
                settings,
                model.words(),
                model.vectors(),
                model.meanings(),
                model.calibration()));
    }

    @Override
    public String version() {
        return "fast-" + model.version();
    }

    @Override
    public TopicScores score(String title, String text) {
        double[] shares = model.shares(title, text);
        double[] confidences = new double[shares.length];
        for (int top = 0; top < shares.length; top++) {
            confidences[top] = model.calibration().confidence(shares[top]);
        }
        addParts(text, confidences);
        return new TopicScores(shares, confidences, Map.of());
    }

    /** What a part of an article is surely about is one of the article's topics, if less surely so. */
    private void addParts(String text, double[] confidences) {
        int start = 0;
        int words = 0;
        for (int i = 0; i < text.length() && i < MOST_CHARACTERS; i++) {
            if (Character.isWhitespace(text.charAt(i)) && ++words % PART == 0) {
                double[] shares = model.shares("", text.substring(start, i));
                for (int top = 0; top < shares.length; top++) {
                    double confidence = model.calibration().confidence(shares[top]);
                    confidences[top] = Math.max(confidences[top], confidence * OF_A_PART);
                }
                start = i;
            }
        }
    }

    /** The checksum of a model's file in hexadecimal digits. */
    public static String sha256(byte[] file) {
        return HexFormat.of().formatHex(StudentModel.sha256(file, file.length));
    }

    StudentModel model() {
        return model;
    }
}
