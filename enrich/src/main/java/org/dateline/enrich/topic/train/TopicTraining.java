package org.dateline.enrich.topic.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.dateline.enrich.topic.Calibration;
import org.dateline.enrich.topic.Features;
import org.dateline.enrich.topic.StudentModel;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.enrich.topic.Vocabulary;

/**
 * Makes the fast tier's model. Everything is read in a fixed order and drawn with fixed seeds, so the same sources give
 * the same bytes.
 */
public final class TopicTraining {
    private static final int TOPS = TopicScores.TOPS;
    private static final int FOLDS = 5;
    private static final float VOCABULARY_WEIGHT = 3;
    private static final float WRITTEN_WEIGHT = 4;
    private static final long SEED = 7;

    private final PrintStream out;
    private final List<TopicItem> open;
    private final List<TopicItem> written;
    private final List<Definition> definitions;
    private final Vocabulary vocabulary = Vocabulary.load();
    private final List<TierTraining.Held> held = new ArrayList<>();

    /**
     * @param corpora holds {@code topics/train.jsonl.gz}
     * @param vocabularyFile a release of the Media Topics with definitions
     * @param written directory of the items written for this purpose
     */
    public TopicTraining(Path corpora, Path vocabularyFile, Path written, PrintStream out) throws IOException {
        this.out = out;
        TopicItems items = new TopicItems(vocabulary);
        this.open = items.read(corpora.resolve("topics/train.jsonl.gz"), "open");
        this.written = items.directory(written, "written");
        this.definitions = Definition.read(vocabularyFile);
        out.println(open.size() + " open items, " + this.written.size() + " written items, " + definitions.size()
                + " definitions");
    }

    /** Cross-validates, calibrates, and trains on all. */
    public StudentModel train(String version) {
        List<Example> base = new ArrayList<>(definitionExamples());
        base.addAll(openExamples());
        List<Isotonic.Outcome> outcomes = new ArrayList<>();
        TopicScoring scoring = new TopicScoring();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> examples = new ArrayList<>(base);
            examples.addAll(writtenExamples(fold, false));
            StudentModel model = Student.rounded(Student.trained(examples, SEED), version, flat(), 1);
            for (int i = fold; i < written.size(); i += FOLDS) {
                TopicItem item = written.get(i);
                double[] shares = model.shares(Student.features(item.title(), item.text()));
                scoring.add(item, shares);
                held.add(new TierTraining.Held(item, new TopicScores(shares, shares, Map.of())));
                for (int top = 0; top < TOPS; top++) {
                    outcomes.add(
                            new Isotonic.Outcome(shares[top], item.acceptable().contains(top)));
                }
            }
        }
        out.println("written items, " + FOLDS + "-fold cross-validation");
        out.print(scoring.table(vocabulary));
        Calibration calibration = Isotonic.fit(outcomes);
        List<Example> examples = new ArrayList<>(base);
        examples.addAll(writtenExamples(-1, true));
        return Student.rounded(Student.trained(examples, SEED), version, calibration, 1);
    }

    /** Trains the other tiers that are on the class path, by what the cross-validation of {@link #train} said. */
    public void trainOthers(Path home) throws IOException {
        for (TierTraining tier : ServiceLoader.load(TierTraining.class)) {
            out.println("tier " + tier.tier());
            tier.train(open, List.copyOf(held), home, out);
        }
    }

    private static Calibration flat() {
        return new Calibration(new float[] {0, 1}, new float[] {0, 1});
    }

    private List<Example> definitionExamples() {
        List<Example> examples = new ArrayList<>();
        for (Definition definition : definitions) {
            int top = top(definition);
            examples.add(example(definition.label(), definition.definition(), Set.of(top), VOCABULARY_WEIGHT));
        }
        return examples;
    }

    private int top(Definition definition) {
        var concept = vocabulary.parseCode(definition.code());
        if (concept == null) {
            throw new IllegalArgumentException("topic " + definition.code() + " of the definitions is not in release "
                    + vocabulary.release() + ": run train vocabulary first");
        }
        return concept.topIndex();
    }

    private List<Example> openExamples() {
        int[] counts = new int[TOPS];
        open.forEach(item -> counts[item.primary()]++);
        List<Example> examples = new ArrayList<>();
        for (TopicItem item : open) {
            float balance = open.size() / (float) TOPS / counts[item.primary()];
            examples.add(example(item.title(), item.text(), Set.of(item.primary()), balance));
        }
        return examples;
    }

    private List<Example> writtenExamples(int without, boolean all) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            if (all || i % FOLDS != without) {
                TopicItem item = written.get(i);
                examples.add(example(item, WRITTEN_WEIGHT));
            }
        }
        return examples;
    }

    private static Example example(TopicItem item, float weight) {
        float[] target = new float[TOPS];
        float rest =
                item.acceptable().size() == 1 ? 0 : 0.35f / (item.acceptable().size() - 1);
        item.acceptable().forEach(top -> target[top] = rest);
        target[item.primary()] = item.acceptable().size() == 1 ? 1 : 0.65f;
        return new Example(Student.features(item.title(), item.text()), target, weight);
    }

    private static Example example(String title, String text, Set<Integer> tops, float weight) {
        float[] target = new float[TOPS];
        tops.forEach(top -> target[top] = 1f / tops.size());
        Features features = Student.features(title, text);
        return new Example(features, target, weight);
    }
}
