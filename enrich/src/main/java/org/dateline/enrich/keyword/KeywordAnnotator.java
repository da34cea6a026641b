package org.dateline.enrich.keyword;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.messages.Enrichment.Keyword;
import org.dateline.messages.Enrichment.Span;

/**
 * Key phrases of an English text, best first: phrases between stop words, weighed by how often their words stand in the
 * article, how many words they have, and how early they come. The same article always gives the same.
 */
public final class KeywordAnnotator implements Annotator {
    /** Most keywords of an article. */
    static final int MOST = 12;

    /** Most places that are listed of one keyword. */
    static final int MOST_MENTIONS = 100;

    private final StopWords stopWords = StopWords.load();

    @Override
    public String name() {
        return "keyword";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Annotation annotate(Draft draft) {
        TokenizedText text = draft.text();
        if (text == null) {
            return new Annotation.Skipped("the text is not cut into tokens");
        }
        if (draft.foreign()) {
            return new Annotation.Skipped("the language is not English, and the stop words are");
        }
        List<Scored> best = best(Phrases.in(text, stopWords), text.text().length());
        if (best.isEmpty()) {
            return new Annotation.Empty();
        }
        double most = best.get(0).score();
        List<Keyword> keywords =
                best.stream().map(scored -> keyword(scored, most)).toList();
        return new Annotation.Found(draft.with(changes -> changes.keywords = keywords));
    }

    private record Scored(Phrase phrase, double score) {}

    private static List<Scored> best(List<Phrase> phrases, int textLength) {
        Map<String, Integer> frequency = new HashMap<>();
        for (Phrase phrase : phrases) {
            phrase.words.forEach(word -> frequency.merge(word, phrase.mentions.size(), Integer::sum));
        }
        List<Scored> ranked = phrases.stream()
                .map(phrase -> new Scored(phrase, score(phrase, frequency, textLength)))
                .sorted(Comparator.comparingDouble((Scored scored) -> -scored.score())
                        .thenComparing(scored -> scored.phrase().first()))
                .limit(MOST * 4L)
                .toList();
        List<Scored> best = new ArrayList<>();
        for (Scored scored : ranked) {
            if (best.size() < MOST && best.stream().noneMatch(better -> repeats(scored.phrase(), better.phrase()))) {
                best.add(scored);
            }
        }
        return best;
    }

    private static double score(Phrase phrase, Map<String, Integer> frequency, int textLength) {
        double words = 0;
        for (String word : phrase.words) {
            words += Math.log1p(frequency.getOrDefault(word, 1));
        }
        // Long phrases are rarer and say more, but not in proportion; names in capitals say more than other words.
        double weight = words / Math.sqrt(phrase.words.size()) * Math.log1p(phrase.mentions.size());
        double early = 1 + 0.5 * (1 - (double) phrase.first() / textLength);
        return weight * early * (Character.isUpperCase(phrase.surface.codePointAt(0)) ? 1.2 : 1);
    }

    /** Whether all words of one are words of the other: "export" beside "export controls". */
    private static boolean repeats(Phrase phrase, Phrase better) {
        return better.words.containsAll(phrase.words) || phrase.words.containsAll(better.words);
    }

    private static Keyword keyword(Scored scored, double most) {
        List<Span> mentions = scored.phrase().mentions;
        return new Keyword(
                scored.phrase().surface,
                Math.round(scored.score() / most * 100) / 100.0,
                mentions.subList(0, Math.min(mentions.size(), MOST_MENTIONS)));
    }
}
