package org.dateline.enrich.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.published.DateLine;
import org.dateline.enrich.published.Dateline;
import org.dateline.enrich.text.Furniture;
import org.dateline.messages.Enrichment.Span;

/** The sentences that may be lifted: whole ones of a usual length, behind the date line; no titles. */
final class Candidates {
    /** Longest sentence that is lifted; longer ones are no sentences. */
    static final int LONGEST = 1000;

    private static final int SHORTEST = 25;
    private static final int LONGEST_STANDFIRST = 80;
    private static final int FEWEST_PARAGRAPHS = 4;

    /** So many of the first are looked at; what matters is not said later. */
    private static final int MOST = 60;

    private static final int LONGEST_LABEL = 45;

    private static final Pattern LABEL = Pattern.compile("(?:\\p{Lu}[\\p{L}.’'-]*\\s?){1,5}");

    /** What an item of a list begins with. */
    private static final String ITEM = "•·*-–▪●◦‣";

    /** What sentences end with, in any script. */
    private static final String ENDS = ".!?…\"”’'»)]。！？۔؟।";

    /** Who or what is meant stands before. */
    private static final Set<String> LEANING = Set.of(
            "he",
            "she",
            "it",
            "they",
            "this",
            "that",
            "these",
            "those",
            "him",
            "her",
            "his",
            "their",
            "its",
            "them",
            "but",
            "and",
            "or",
            "so",
            "then",
            "there",
            "here",
            "such",
            "both",
            "others",
            "another",
            "also",
            "however",
            "instead",
            "still",
            "yet",
            "meanwhile",
            "asked",
            "one",
            "neither",
            "either",
            "no",
            "yes",
            "who",
            "we",
            "i",
            "my",
            "our",
            "you");

    private Candidates() {}

    static List<Candidate> of(TokenizedText text) {
        List<Candidate> told = of(text, true);
        return told.isEmpty() ? of(text, false) : told;
    }

    /** @param story whether what stands around the story is passed over, with the items of lists */
    private static List<Candidate> of(TokenizedText text, boolean story) {
        List<Candidate> all = new ArrayList<>();
        List<Candidate> sentences = new ArrayList<>();
        int from = DateLine.of(text.text()).map(DateLine::end).orElse(0);
        for (int i = 0; i < text.sentences().size() && all.size() < MOST; i++) {
            Span sentence = text.sentences().get(i);
            Span span = withoutDateline(text, sentence);
            int length = span.end() - span.start();
            boolean around = story && (text.furniture(i) || listed(text, sentence));
            if (sentence.start() < from || around || length < SHORTEST || length > LONGEST) {
                continue;
            }
            boolean leans = leans(text, i, span);
            all.add(new Candidate(span, i, all.size(), leans));
            if (ends(text.surface(span)) && !isStandfirst(text, i, length)) {
                sentences.add(new Candidate(span, i, sentences.size(), leans));
            }
        }
        return sentences.isEmpty() ? all : sentences;
    }

    private static Span withoutDateline(TokenizedText text, Span sentence) {
        String surface = text.surface(sentence);
        int byline = Furniture.byline(surface);
        int opening = byline
                + Dateline.of(surface.substring(byline)).map(Dateline::end).orElse(0);
        return new Span(sentence.start() + opening, sentence.end());
    }

    /** An item of a list, or a note on somebody: "• Bread", "- Milk", "Rams: ...". */
    private static boolean listed(TokenizedText text, Span sentence) {
        char first = text.text().charAt(sentence.start());
        if (ITEM.indexOf(first) >= 0) {
            return true;
        }
        if (noted(text, sentence)) {
            return true;
        }
        int before = sentence.start() - 1;
        while (before >= 0 && text.text().charAt(before) == ' ') {
            before--;
        }
        return before >= 0 && ITEM.indexOf(text.text().charAt(before)) >= 0 && startsLine(text.text(), before);
    }

    /** "Dana Pruitt: held without bond.": each word before the colon has a capital, and a line begins there. */
    private static boolean noted(TokenizedText text, Span sentence) {
        String opening =
                text.text().substring(sentence.start(), Math.min(sentence.end(), sentence.start() + LONGEST_LABEL));
        int colon = opening.indexOf(": ");
        return colon > 0
                && Furniture.byline(opening) == 0
                && (sentence.start() == 0 || text.text().charAt(sentence.start() - 1) == '\n')
                && LABEL.matcher(opening.substring(0, colon)).matches();
    }

    private static boolean startsLine(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    private static boolean leans(TokenizedText text, int sentence, Span span) {
        int token = text.firstToken(sentence);
        while (token < text.endToken(sentence) && text.start(token) < span.start()) {
            token++;
        }
        String surface = text.surface(span).strip();
        return surface.endsWith("?")
                || surface.indexOf('"') >= 0
                || surface.indexOf('“') >= 0
                || surface.indexOf('”') >= 0
                || (token < text.endToken(sentence)
                        && LEANING.contains(text.token(token).toLowerCase(Locale.ROOT)));
    }

    /** A short first sentence in a line of its own stands as the headline where the source gave none. */
    private static boolean isStandfirst(TokenizedText text, int sentence, int length) {
        if (sentence > 0 || length > LONGEST_STANDFIRST || text.paragraphs().size() < FEWEST_PARAGRAPHS) {
            return false;
        }
        return text.paragraphs().stream()
                .anyMatch(paragraph ->
                        paragraph.start() >= text.sentences().get(0).start()
                                && paragraph.end() == text.sentences().get(0).end());
    }

    /** A title has no full stop, nor a list's items. */
    private static boolean ends(String surface) {
        String sentence = surface.strip();
        int last = sentence.codePointBefore(sentence.length());
        return ENDS.indexOf(last) >= 0;
    }
}
