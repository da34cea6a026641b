package org.dateline.workshop.topic.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.dateline.enrich.topic.Calibration;
import org.dateline.enrich.topic.StudentModel;
import org.dateline.enrich.topic.TopicAnnotator;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.enrich.topic.Vocabulary;
import org.dateline.enrich.topic.WordVectors;

/**
 * Makes the fast tier's model. Everything is read in a fixed order and drawn with fixed seeds, so the same sources give
 * the same bytes.
 */
public final class TopicTraining {
    /** Of the model that Dateline ships: whoever changes what it learns from counts on. */
    public static final String VERSION = "5";

    private static final int FOLDS = 3;

    private final PrintStream out;
    private final Sources sources;
    private final TopicTeacher teacher;
    private final Student student;
    private final Vocabulary vocabulary = Vocabulary.load();
    private final List<TierTraining.Held> held = new ArrayList<>();

    /**
     * With the teacher that is on the class path.
     *
     * @param corpora holds {@code topics/train.jsonl.gz} and {@code news/articles.jsonl.gz}
     * @param vocabularyFile a release of the Media Topics with definitions
     * @param training directory of the items written for this purpose, and of {@code selected.tsv}
     */
    public static TopicTraining taught(Path corpora, Path vocabularyFile, Path training, PrintStream out)
            throws IOException {
        TopicTeacher teacher = ServiceLoader.load(TopicTeacher.class)
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "no teacher on the class path: training topics needs the module enrich-accurate beside"
                                + " enrich, or --labels-from with labels that its teacher wrote"));
        Sources sources = Sources.read(corpora, vocabularyFile, training, Vocabulary.load());
        VectorTraining words = new VectorTraining();
        Sources.news(corpora, words::add);
        sources.kept().forEach(item -> words.add(item.title() + "\n" + item.text()));
        sources.definitions().forEach(definition -> words.add(definition.label() + "\n" + definition.definition()));
        return new TopicTraining(sources, teacher, words.vectors(teacher, sources.open()), out);
    }

    /**
     * With labels from a file, and the word vectors of the model that Dateline ships.
     *
     * @param labels as {@link #writeLabels} wrote them
     */
    public static TopicTraining labelled(Path corpora, Path vocabularyFile, Path training, Path labels, PrintStream out)
            throws IOException {
        return new TopicTraining(
                Sources.read(corpora, vocabularyFile, training, Vocabulary.load()),
                new TeacherLabels(labels),
                StudentModel.load().vectors(),
                out);
    }

    private TopicTraining(Sources sources, TopicTeacher teacher, WordVectors vectors, PrintStream out) {
        this.out = out;
        this.sources = sources;
        this.teacher = teacher;
        out.println(sources.open().size() + " open items, " + sources.kept().size() + " labelled one by one, "
                + sources.definitions().size() + " definitions; teacher " + teacher.name());
        student = new Student(sources, vocabulary, vectors, teacher);
    }

    /** What the teacher says of the open items when it has learnt from all, to be read instead of asking it. */
    public void writeLabels(Path file) throws IOException {
        List<TopicItem> all = new ArrayList<>(sources.kept());
        all.addAll(sources.open());
        TeacherLabels.write(file, sources.open(), teacher.learn(all));
    }

    /** Cross-validates, calibrates, and trains on all. */
    public StudentModel train(String version) {
        Calibration flat = new Calibration(new float[] {0, 1}, new float[] {0, 1});
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            StudentModel model = student.learn(version, item -> item % FOLDS != left, flat);
            for (int i = fold; i < sources.kept().size(); i += FOLDS) {
                TopicItem item = sources.kept().get(i);
                double[] shares = model.shares(item.title(), item.text());
                held.add(new TierTraining.Held(item, new TopicScores(shares, shares, Map.of())));
            }
            out.println("fold " + (fold + 1) + " of " + FOLDS);
        }
        print("selected");
        print("written");
        printCalibration();
        return student.learn(version, item -> true, LogisticCalibration.fit(claims(held)));
    }

    private void print(String source) {
        TopicScoring scoring = new TopicScoring();
        held.stream()
                .filter(item -> item.item().source().equals(source))
                .forEach(item -> scoring.add(item.item(), item.fast().best()));
        out.println(source + " items, " + FOLDS + "-fold cross-validation");
        out.print(scoring.table(vocabulary));
    }

    /** Fitted on one half of the items, told of the other. */
    private void printCalibration() {
        List<TierTraining.Held> fitted = new ArrayList<>();
        List<TierTraining.Held> told = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            (i % 2 == 0 ? fitted : told).add(held.get(i));
        }
        Calibration calibration = LogisticCalibration.fit(claims(fitted));
        Reliability reliability = new Reliability();
        for (LogisticCalibration.Claim claim : claims(told)) {
            double confidence = calibration.confidence(claim.share());
            if (confidence >= TopicAnnotator.SURE) {
                reliability.add(confidence, claim.right());
            }
        }
        out.printf(
                Locale.ROOT,
                "confidence, fitted on half of the held items and told of the other: expected calibration error %.3f%n%s",
                reliability.error(),
                reliability.table());
    }

    private static List<LogisticCalibration.Claim> claims(List<TierTraining.Held> held) {
        return LogisticCalibration.claims(
                held.stream().map(TierTraining.Held::item).toList(),
                held.stream().map(one -> one.fast().shares()).toList());
    }

    /** Trains the other tiers that are on the class path, by what the cross-validation of {@link #train} said. */
    public void trainOthers(Path home) throws IOException {
        for (TierTraining tier : ServiceLoader.load(TierTraining.class)) {
            out.println("tier " + tier.tier());
            tier.train(sources.open(), List.copyOf(held), home, out);
        }
    }
}
