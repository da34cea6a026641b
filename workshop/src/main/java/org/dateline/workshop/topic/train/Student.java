package org.dateline.workshop.topic.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dateline.enrich.topic.Calibration;
import org.dateline.enrich.topic.Concept;
import org.dateline.enrich.topic.HashedWeights;
import org.dateline.enrich.topic.Perceptron;
import org.dateline.enrich.topic.StudentModel;
import org.dateline.enrich.topic.StudentModel.Settings;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.enrich.topic.Vocabulary;
import org.dateline.enrich.topic.WordVectors;

/**
 * Makes a student: the teacher labels the open items, and both of the student's readers learn its shares, with the kept
 * items and the vocabulary's definitions as they are. The numbers are those of docs/topics.md.
 */
final class Student {
    private static final int TOPS = TopicScores.TOPS;
    private static final int BITS = 18;
    private static final Settings SETTINGS = new Settings(2, 0.7f, 1);
    private static final long SEED = 7;
    private static final int HASHED_EPOCHS = 8;
    private static final float HASHED_RATE = 0.3f;
    private static final int MEANING_EPOCHS = 4;
    private static final int HIDDEN = 128;

    /** Networks that differ in their start; their mean errs less than one of them. */
    private static final int NETWORKS = 2;

    /** Under 1: the student is to be surer than its teacher. */
    private static final double SHARPNESS = 0.4;

    /** What the corpus' own label counts beside the teacher's, where the teacher finds it likely. */
    private static final float OWN_LABEL = 0.15f;

    private static final int LIKELY = 3;
    private static final float KEPT_WEIGHT = 12;

    /** Words in a brief. */
    private static final int BRIEF = 40;

    private static final float DEFINITION_WEIGHT = 3;

    /** A primary top level's share beside the other acceptable ones'. */
    private static final float PRIMARY = 0.8f;

    private static final int LARGEST = 127;

    private final Sources sources;
    private final Vocabulary vocabulary;
    private final WordVectors vectors;
    private final TopicTeacher teacher;

    Student(Sources sources, Vocabulary vocabulary, WordVectors vectors, TopicTeacher teacher) {
        this.sources = sources;
        this.vocabulary = vocabulary;
        this.vectors = vectors;
        this.teacher = teacher;
    }

    /** @param with which of the kept items it learns from */
    StudentModel learn(String version, IntPredicate with, Calibration calibration) {
        List<TopicItem> kept = new ArrayList<>();
        for (int i = 0; i < sources.kept().size(); i++) {
            if (with.test(i)) {
                kept.add(sources.kept().get(i));
            }
        }
        List<TopicItem> all = new ArrayList<>(kept);
        all.addAll(sources.open());
        Examples examples = new Examples(vectors, SETTINGS.titleWeight(), BITS);
        addOpen(teacher.learn(all), examples);
        kept.forEach(item -> addKept(item, examples));
        sources.definitions().forEach(definition -> add(definition, examples));
        SoftmaxTrainer words = new SoftmaxTrainer(BITS, HASHED_RATE, 0);
        words.fit(examples.whole(), HASHED_EPOCHS, SEED);
        return new StudentModel(
                version, SETTINGS, rounded(words), vectors, meanings(examples.wholeAndGapped()), calibration);
    }

    private Perceptron meanings(List<Example> examples) {
        List<Perceptron> networks = IntStream.range(0, NETWORKS)
                .parallel()
                .mapToObj(network ->
                        new PerceptronTrainer(vectors.size(), HIDDEN, SEED + network).fit(examples, MEANING_EPOCHS))
                .toList();
        return Perceptron.mean(networks);
    }

    /** A whole article also as the briefs that could have been made of it, since most items that come are short. */
    private void addKept(TopicItem item, Examples examples) {
        float[] target = target(item);
        examples.add(item.title(), item.text(), target, KEPT_WEIGHT);
        String brief = opening(item.text());
        if (brief.length() < item.text().length()) {
            examples.add(item.title(), brief, target, KEPT_WEIGHT);
            examples.add("", brief, target, KEPT_WEIGHT / 2);
        }
    }

    private static String opening(String text) {
        int words = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) && ++words == BRIEF) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    private void addOpen(TopicTeacher.Labels labels, Examples examples) {
        List<float[]> targets = new ArrayList<>();
        double[] mass = new double[TOPS];
        for (TopicItem item : sources.open()) {
            float[] target = target(labels.label(item.title(), item.text()), item);
            targets.add(target);
            for (int top = 0; top < TOPS; top++) {
                mass[top] += target[top];
            }
        }
        for (int i = 0; i < targets.size(); i++) {
            TopicItem item = sources.open().get(i);
            double balance = 0;
            for (int top = 0; top < TOPS; top++) {
                balance += targets.get(i)[top] * targets.size() / TOPS / mass[top];
            }
            examples.add(item.title(), item.text(), targets.get(i), (float) balance);
        }
    }

    private static float[] target(double[] label, TopicItem item) {
        int surer = 0;
        double sum = 0;
        for (double share : label) {
            surer += share > label[item.primary()] ? 1 : 0;
            sum += StrictMath.pow(share, 1 / SHARPNESS);
        }
        float own = surer < LIKELY ? OWN_LABEL : 0;
        float[] target = new float[TOPS];
        for (int top = 0; top < TOPS; top++) {
            target[top] = (float) (StrictMath.pow(label[top], 1 / SHARPNESS) / sum) * (1 - own);
        }
        target[item.primary()] += own;
        return target;
    }

    private static float[] target(TopicItem item) {
        float[] target = new float[TOPS];
        int others = item.acceptable().size() - 1;
        item.acceptable().forEach(top -> target[top] = (1 - PRIMARY) / Math.max(1, others));
        target[item.primary()] = others == 0 ? 1 : PRIMARY;
        return target;
    }

    private void add(Definition definition, Examples examples) {
        Concept concept = vocabulary.parseCode(definition.code());
        if (concept == null) {
            throw new IllegalArgumentException("topic " + definition.code() + " of the definitions is not in release "
                    + vocabulary.release() + ": run train vocabulary first");
        }
        float[] target = new float[TOPS];
        target[concept.topIndex()] = 1;
        examples.add(definition.label(), definition.definition(), target, DEFINITION_WEIGHT);
    }

    private static HashedWeights rounded(SoftmaxTrainer trained) {
        float[] weights = trained.weights();
        byte[] rows = new byte[weights.length];
        float[] scales = new float[TOPS];
        for (int top = 0; top < TOPS; top++) {
            float largest = 1e-6f;
            for (int row = top; row < weights.length; row += TOPS) {
                largest = Math.max(largest, Math.abs(weights[row]));
            }
            scales[top] = largest / LARGEST;
            for (int row = top; row < weights.length; row += TOPS) {
                rows[row] = (byte) Math.round(weights[row] / scales[top]);
            }
        }
        return new HashedWeights(BITS, trained.bias(), scales, rows);
    }
}
