package org.dateline.enrich.topic;

import java.util.HexFormat;
import java.util.Map;

/** The fast tier: a linear model over hashed words, taught by a larger one. Pure Java, microseconds an article. */
public final class FastTopics implements TopicScorer {
    /** The model beside this class. */
    public static final String RESOURCE = "topics.bin";

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
        return new TopicScores(shares, confidences, Map.of());
    }

    /** The checksum of a model's file in hexadecimal digits. */
    public static String sha256(byte[] file) {
        return HexFormat.of().formatHex(StudentModel.sha256(file, file.length));
    }

    StudentModel model() {
        return model;
    }
}
