package org.dateline.enrich.accurate.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.enrich.accurate.AccurateModel;
import org.dateline.enrich.accurate.Head;
import org.dateline.enrich.accurate.Mixture;
import org.dateline.enrich.topic.Calibration;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.workshop.topic.train.LogisticCalibration;
import org.dateline.workshop.topic.train.TierTraining;
import org.dateline.workshop.topic.train.TopicItem;
import org.dateline.workshop.topic.train.TopicScoring;

/** Trains the head of the accurate tier and calibrates what it says, by cross-validation on the items held out. */
public final class AccurateTraining implements TierTraining {
    private static final String RESOURCES = "enrich-accurate/src/main/resources/org/dateline/enrich/accurate/";
    private static final int FOLDS = 4;
    private static final double[] THRESHOLDS = {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01};

    /** For {@link java.util.ServiceLoader}. */
    public AccurateTraining() {}

    @Override
    public String tier() {
        return "accurate";
    }

    @Override
    public void train(List<TopicItem> open, List<Held> held, Path home, PrintStream out) throws IOException {
        try (Lessons lessons = Lessons.open()) {
            List<double[]> mixed = crossValidated(lessons, open, held);
            print(held, mixed, out);
            List<TopicItem> all = new ArrayList<>(open);
            held.forEach(item -> all.add(item.item()));
            Calibration calibration =
                    LogisticCalibration.of(held.stream().map(Held::item).toList(), mixed);
            write(new AccurateModel("2", calibration, lessons.head(all)), home, out);
        }
    }

    private static List<double[]> crossValidated(Lessons lessons, List<TopicItem> open, List<Held> held) {
        double[][] mixed = new double[held.size()][];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<TopicItem> learnt = new ArrayList<>(open);
            for (int i = 0; i < held.size(); i++) {
                if (i % FOLDS != fold) {
                    learnt.add(held.get(i).item());
                }
            }
            Head head = lessons.head(learnt);
            for (int i = fold; i < mixed.length; i += FOLDS) {
                Held item = held.get(i);
                mixed[i] = Mixture.of(head, lessons.concepts(), lessons.vector(item.item()), item.fast());
            }
        }
        return List.of(mixed);
    }

    private static void print(List<Held> held, List<double[]> mixed, PrintStream out) {
        for (double threshold : THRESHOLDS) {
            TopicScoring scoring = new TopicScoring();
            int kept = 0;
            for (int i = 0; i < mixed.size(); i++) {
                TopicScores fast = held.get(i).fast();
                boolean sure = fast.share(fast.best()) >= threshold;
                kept += sure ? 1 : 0;
                if (sure) {
                    scoring.add(held.get(i).item(), fast.best());
                } else {
                    scoring.add(held.get(i).item(), mixed.get(i));
                }
            }
            out.printf(
                    Locale.ROOT,
                    "fast kept from %.2f: %.2f of the items  accuracy %.3f  macro-F1 %.3f  any-of %.3f%n",
                    threshold,
                    kept / (double) Math.max(1, mixed.size()),
                    scoring.accuracy(),
                    scoring.macroF1(),
                    scoring.anyOf());
        }
    }

    private static void write(AccurateModel model, Path home, PrintStream out) throws IOException {
        Path file = home.resolve(RESOURCES + AccurateModel.RESOURCE);
        byte[] bytes = model.bytes();
        Files.write(file, bytes);
        Files.writeString(
                Path.of(file + ".sha256"),
                AccurateModel.sha256(bytes) + "  " + file.getFileName() + "\n",
                StandardCharsets.UTF_8);
        out.println(file + ": " + bytes.length + " bytes");
    }
}
