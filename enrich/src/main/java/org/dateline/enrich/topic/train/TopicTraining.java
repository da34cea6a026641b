package org.dateline.enrich.topic.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.dateline.enrich.topic.Calibration;
import org.dateline.enrich.topic.StudentModel;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.enrich.topic.Vocabulary;
import org.dateline.enrich.topic.WordVectors;

/**
 * Makes the fast tier's model. Everything is read in a fixed order and drawn with fixed seeds, so the same sources give
 * the same bytes.
 */
public final class TopicTraining {
    private static final int TOPS = TopicScores.TOPS;
    private static final int FOLDS = 3;

    private final PrintStream out;
    private final Sources sources;
    private final Student student;
    private final Vocabulary vocabulary = Vocabulary.load();
    private final List<TierTraining.Held> held = new ArrayList<>();

    /**
     * @param corpora holds {@code topics/train.jsonl.gz} and {@code news/articles.jsonl.gz}
     * @param vocabularyFile a release of the Media Topics with definitions
     * @param training directory of the items written for this purpose, and of {@code selected.tsv}
     */
    public TopicTraining(Path corpora, Path vocabularyFile, Path training, PrintStream out) throws IOException {
        this.out = out;
        TopicTeacher teacher = ServiceLoader.load(TopicTeacher.class)
                .findFirst()
                .orElseThrow(
                        () -> new IOException(
                                "no teacher on the class path: training topics needs the module enrich-accurate beside enrich"));
        sources = Sources.read(corpora, vocabularyFile, training, vocabulary);
        out.println(sources.open().size() + " open items, " + sources.kept().size() + " labelled one by one, "
                + sources.definitions().size() + " definitions; teacher " + teacher.name());
        VectorTraining words = new VectorTraining();
        Sources.news(corpora, words::add);
        sources.kept().forEach(item -> words.add(item.title() + "\n" + item.text()));
        sources.definitions().forEach(definition -> words.add(definition.label() + "\n" + definition.definition()));
        WordVectors vectors = words.vectors(teacher);
        out.println("word vectors made");
        student = new Student(sources, vocabulary, vectors, teacher);
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
        return student.learn(version, item -> true, Isotonic.fit(outcomes()));
    }

    private void print(String source) {
        TopicScoring scoring = new TopicScoring();
        held.stream()
                .filter(item -> item.item().source().equals(source))
                .forEach(item -> scoring.add(item.item(), item.fast().best()));
        out.println(source + " items, " + FOLDS + "-fold cross-validation");
        out.print(scoring.table(vocabulary));
    }

    private List<Isotonic.Outcome> outcomes() {
        List<Isotonic.Outcome> outcomes = new ArrayList<>();
        for (TierTraining.Held item : held) {
            for (int top = 0; top < TOPS; top++) {
                outcomes.add(new Isotonic.Outcome(
                        item.fast().share(top), item.item().acceptable().contains(top)));
            }
        }
        return outcomes;
    }

    /** Trains the other tiers that are on the class path, by what the cross-validation of {@link #train} said. */
    public void trainOthers(Path home) throws IOException {
        for (TierTraining tier : ServiceLoader.load(TierTraining.class)) {
            out.println("tier " + tier.tier());
            tier.train(sources.open(), List.copyOf(held), home, out);
        }
    }
}
