package org.dateline.workshop.name;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.enrich.crf.CrfModel;
import org.dateline.enrich.name.Lexicons;
import org.dateline.enrich.name.NameModel;
import org.dateline.enrich.name.NameRecogniser;
import org.dateline.workshop.crf.CrfTrainer;
import org.dateline.workshop.crf.CrfTraining;

/**
 * Trains the model of names: a teacher from labelled text, then the model from labelled text and from open news as far as
 * the teacher is sure of it. The same corpora give the same bytes.
 */
public final class NameTraining {
    private final Lexicons lexicons = Lexicons.load();
    private final List<Corpus> corpora;
    private final List<String> news;
    private final Consumer<String> progress;

    private NameTraining(List<Corpus> corpora, List<String> news, Consumer<String> progress) {
        this.corpora = corpora;
        this.news = news;
        this.progress = progress;
    }

    /**
     * Reads what there is to learn from.
     *
     * @param folder with {@code entities/*.tsv.gz}, and {@code news/articles.jsonl.gz} unless there is nothing to teach
     * @param own folders with {@code *.tsv}; in one that ends in {@code -labels.tsv} texts of the news are marked
     * @param progress is told what is being done
     */
    public static NameTraining read(Path folder, List<Path> own, Consumer<String> progress) throws IOException {
        List<Corpus> corpora = new ArrayList<>();
        List<MarkedNews> marked = new ArrayList<>();
        for (Path file : files(folder.resolve("entities"), own)) {
            if (file.toString().endsWith(MarkedNews.ENDING)) {
                marked.add(MarkedNews.read(file));
            } else {
                corpora.add(Corpus.read(file).corrected());
            }
        }
        Path open = folder.resolve("news").resolve("articles.jsonl.gz");
        List<String> news = Files.exists(open) ? OpenNews.sample(open, marked) : List.of();
        marked.forEach(texts -> corpora.add(texts.corpus()));
        corpora.forEach(corpus -> progress.accept(
                corpus.name() + ": " + corpus.documents().size() + " documents, " + corpus.tokens() + " tokens"));
        progress.accept("open news: " + news.size() + " texts");
        return new NameTraining(List.copyOf(corpora), news, progress);
    }

    private static List<Path> files(Path first, List<Path> others) throws IOException {
        List<Path> folders = new ArrayList<>(List.of(first));
        folders.addAll(others);
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> listed = Files.list(folder)) {
                listed.filter(file -> file.toString().matches(".*\\.tsv(\\.gz)?"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    /** Trains on everything and writes the model. */
    public void write(Path file) throws IOException {
        CrfModel model = train(corpora);
        try (OutputStream out = Files.newOutputStream(file)) {
            model.write(out);
        }
        progress.accept(file + ": " + model.features() + " features, " + Files.size(file) + " bytes");
    }

    private CrfModel train(Collection<Corpus> from) {
        Examples examples = new Examples(lexicons);
        from.forEach(examples::add);
        progress.accept("teacher: " + examples.all().size() + " sentences");
        CrfModel teacher = CrfTrainer.train(NameModel.TAGS, examples.all(), CrfTraining.standard(), progress);
        if (news.isEmpty()) {
            return teacher;
        }
        // What people labelled counts twice beside what a model did.
        from.forEach(examples::add);
        NameRecogniser recogniser = new NameRecogniser(lexicons, teacher);
        news.forEach(text -> examples.addAsLabelledBy(recogniser, text));
        progress.accept("model: " + examples.all().size() + " sentences");
        return CrfTrainer.train(NameModel.TAGS, examples.all(), CrfTraining.standard(), progress);
    }

    /** Trains without each of the corpora, and scores the model on it; those whose names begin alike go together. */
    public void withoutEach() {
        corpora.stream().map(NameTraining::family).distinct().forEach(this::without);
    }

    /**
     * Trains without a corpus, and scores the model on it.
     *
     * @param family the corpus, without the "-dev" or "-test" of its parts, which go together
     * @throws LabelledTextMistake if there is none of that name
     */
    public void without(String family) {
        List<Corpus> unseen =
                corpora.stream().filter(corpus -> family(corpus).equals(family)).toList();
        if (unseen.isEmpty()) {
            throw new LabelledTextMistake("corpus \"" + family + "\" is not there: must be one of "
                    + corpora.stream().map(NameTraining::family).distinct().toList());
        }
        CrfModel model = train(
                corpora.stream().filter(corpus -> !unseen.contains(corpus)).toList());
        NameRecogniser recogniser = new NameRecogniser(lexicons, model);
        for (Corpus corpus : unseen) {
            NameScores scores = new NameScores();
            corpus.documents().forEach(document -> scores.add(recogniser, document));
            progress.accept("trained without " + family + ", tested on " + corpus.name() + "\n" + scores.table());
        }
    }

    /** Cross-validation: each document is scored by a model that has not seen it. */
    public void crossValidate(int folds) {
        List<NameScores> scores =
                corpora.stream().map(corpus -> new NameScores()).toList();
        for (int fold = 0; fold < folds; fold++) {
            int part = fold;
            CrfModel model = train(corpora.stream()
                    .map(corpus -> corpus.part(document -> document % folds != part))
                    .toList());
            NameRecogniser recogniser = new NameRecogniser(lexicons, model);
            for (int c = 0; c < corpora.size(); c++) {
                NameScores own = scores.get(c);
                corpora.get(c)
                        .part(document -> document % folds == part)
                        .documents()
                        .forEach(document -> own.add(recogniser, document));
            }
        }
        for (int c = 0; c < corpora.size(); c++) {
            progress.accept("cross-validated on " + corpora.get(c).name() + ", " + folds + " parts\n"
                    + scores.get(c).table());
        }
    }

    /** "uner-ewt" of "uner-ewt-dev": parts of one corpus must not teach each other. */
    private static String family(Corpus corpus) {
        return corpus.name().replaceFirst("-(dev|test|train)$", "");
    }
}
