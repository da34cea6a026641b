package org.dateline.enrich.keyword;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.messages.Enrichment.Span;

/**
 * Collects phrases: the longest runs of words between stop words and signs, of four words at most; words joined by
 * hyphens are one. A longer run is no phrase. Where a part of such runs comes back, it is a phrase too, and the better one:
 * "export controls" in "export controls hurt".
 */
final class Phrases {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 4;
    private static final int SHORTEST = 3;

    private final TokenizedText text;
    private final StopWords stopWords;
    private final Map<String, Phrase> byKey = new LinkedHashMap<>();
    private final List<Word> run = new ArrayList<>();

    private Phrases(TokenizedText text, StopWords stopWords) {
        this.text = text;
        this.stopWords = stopWords;
    }

    /** @param end the token after it */
    private record Word(int token, int end, String normalised) {
        boolean looksLikeVerb(TokenizedText text) {
            return normalised.length() > 4 && normalised.endsWith("ed") && !text.capitalised(token);
        }
    }

    /** In the order in which they stand first. */
    static List<Phrase> in(TokenizedText text, StopWords stopWords) {
        Phrases phrases = new Phrases(text, stopWords);
        for (int sentence = 0; sentence < text.sentences().size(); sentence++) {
            phrases.collect(text.firstToken(sentence), text.endToken(sentence));
        }
        return phrases.byKey.values().stream().filter(Phrase::standsAlone).toList();
    }

    private void collect(int from, int to) {
        int token = from;
        while (token < to) {
            int end = compoundEnd(token, to);
            String word = text.text().substring(text.start(token), text.end(end - 1));
            if (isContent(token, word)) {
                run.add(new Word(token, end, normalised(word)));
            } else {
                endRun(from);
            }
            token = end;
        }
        endRun(from);
    }

    /** The token after a word and all that hyphens tie to it: "intelligence-sharing". */
    private int compoundEnd(int token, int to) {
        int end = token + 1;
        while (text.word(token)
                && end + 1 < to
                && text.touchesPrevious(end)
                && text.touchesPrevious(end + 1)
                && isHyphen(end)
                && text.word(end + 1)) {
            end += 2;
        }
        return end;
    }

    private boolean isHyphen(int token) {
        char sign = text.text().charAt(text.start(token));
        return sign == '-' || sign == '‐' || sign == '‑';
    }

    private boolean isContent(int token, String word) {
        String normalised = normalised(word);
        return text.word(token)
                && Character.isLetter(word.codePointAt(0))
                && word.length() >= 2
                && !word.startsWith("http")
                && !stopWords.contains(normalised)
                && !stopWords.contains(normalised.replace(".", ""))
                && !(normalised.length() > 4 && normalised.endsWith("ly"));
    }

    /** A participle at the end is the sentence's verb: "export controls ended". */
    private void dropVerbs() {
        while (!run.isEmpty() && run.get(run.size() - 1).looksLikeVerb(text)) {
            run.remove(run.size() - 1);
        }
    }

    private void endRun(int sentenceStart) {
        dropVerbs();
        if (!run.isEmpty() && run.size() <= MOST_WORDS) {
            for (int length = run.size(); length >= Math.min(2, run.size()); length--) {
                for (int from = 0; from + length <= run.size(); from++) {
                    add(run.subList(from, from + length), sentenceStart);
                }
            }
        }
        run.clear();
    }

    private void add(List<Word> part, int sentenceStart) {
        List<String> words = part.stream().map(Word::normalised).toList();
        String key = String.join(" ", words);
        if (key.length() < SHORTEST) {
            return;
        }
        Word first = part.get(0);
        Span span = new Span(
                text.start(first.token()), text.end(part.get(part.size() - 1).end() - 1));
        // The capital of a sentence's first word says nothing: a later mention knows better.
        boolean sure = first.token() != sentenceStart;
        boolean whole = part.size() == run.size();
        Phrase phrase = byKey.computeIfAbsent(key, any -> new Phrase(key, words, whole));
        if (phrase.wantsSurface(sure)) {
            phrase.surface(WHITE_SPACE.matcher(text.surface(span)).replaceAll(" "), sure);
        }
        phrase.add(span, whole);
    }

    private static String normalised(String word) {
        return word.replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
