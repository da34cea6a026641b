package org.dateline.enrich.keyword;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Stamp;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.keyword.Ranking.Weights;
import org.dateline.enrich.text.Words;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Keyword;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.Span;

/**
 * Key phrases of an English text, best first: phrases of nouns, and the names of the entities that it is about, each once
 * with all its places. The same article always gives the same. Takes time linear in the text.
 */
public final class KeywordAnnotator implements Annotator {
    /** Most keywords of an article; a short one has fewer. */
    static final int MOST = 12;

    /** Most places that are listed of one keyword. */
    static final int MOST_MENTIONS = 100;

    private static final int FEWEST = 4;
    private static final int TOKENS_A_KEYWORD = 40;

    private final String version = Stamp.version(KeywordAnnotator.class, "2");
    private final WordTable table = WordTable.shared();
    private final StopWords stopWords = StopWords.load();
    private final StopWords weak = StopWords.weak();
    private final Stems stems = new Stems(table);
    private final Weights weights;

    public KeywordAnnotator() {
        this(Weights.CHOSEN);
    }

    KeywordAnnotator(Weights weights) {
        this.weights = weights;
    }

    /** The words that no key phrase holds, in lower case. */
    public static Set<String> stopWords() {
        return StopWords.load().words();
    }

    @Override
    public String name() {
        return "keyword";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Annotation annotate(Draft draft) {
        TokenizedText text = draft.text();
        if (text == null) {
            return new Annotation.Skipped("the text is not cut into tokens");
        }
        if (draft.foreign()) {
            return new Annotation.Skipped("the language is not English, and the table of words is");
        }
        int most = Math.min(MOST, FEWEST + text.tokenCount() / TOKENS_A_KEYWORD);
        List<Candidate> best = best(candidates(draft, text), most);
        if (best.isEmpty()) {
            return new Annotation.Empty();
        }
        double top = best.get(0).score();
        List<Keyword> keywords =
                best.stream().map(candidate -> keyword(candidate, top)).toList();
        return new Annotation.Found(draft.with(changes -> changes.keywords = keywords));
    }

    private List<Candidate> candidates(Draft draft, TokenizedText text) {
        Words words = new Words(text);
        WordClass[] classes = WordClasses.of(table, words);
        Units units = new Units(words, classes, stopWords, stems);
        boolean[] taken = EntityNames.taken(draft.entities(), text);
        Phrases phrases = new Phrases(text, classes, weak);
        int opening = Openings.end(text);
        List<String> content = new ArrayList<>();
        for (int sentence = 0; sentence < text.sentences().size(); sentence++) {
            if (text.furniture(sentence)) {
                continue;
            }
            List<Unit> cut = units.of(sentence, opening, taken);
            phrases.collect(cut);
            cut.stream().filter(unit -> unit.part() != Unit.Part.NONE).forEach(unit -> content.add(unit.word()));
        }
        Ranking ranking = new Ranking(table, weights, draft, content);
        List<Candidate> candidates = new ArrayList<>();
        phrases.found().forEach(phrase -> candidates.add(ranking.phrase(phrase)));
        for (Entity entity : draft.entities()) {
            List<Mention> names = EntityNames.of(entity);
            // Where the agency sat is not what it wrote about.
            if (names.stream().anyMatch(name -> name.start() >= opening)) {
                candidates.add(ranking.entity(entity, names));
            }
        }
        return candidates;
    }

    private static List<Candidate> best(List<Candidate> candidates, int most) {
        List<Candidate> best = new ArrayList<>();
        candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.score())
                        .thenComparing(Candidate::first))
                .limit(MOST * 4L)
                .forEach(candidate -> {
                    if (best.size() < most && best.stream().noneMatch(candidate::repeats)) {
                        best.add(candidate);
                    }
                });
        return best;
    }

    private static Keyword keyword(Candidate candidate, double top) {
        List<Span> mentions = candidate.mentions();
        return new Keyword(
                candidate.value(),
                Math.round(candidate.score() / top * 100) / 100.0,
                mentions.subList(0, Math.min(mentions.size(), MOST_MENTIONS)));
    }
}
