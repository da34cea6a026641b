package org.dateline.enrich.keyword;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.keyword.Unit.Part;
import org.dateline.messages.Enrichment.Span;

/**
 * Collects phrases of nouns: each as long as it stands, of four words at most, and its ends where they come back by
 * themselves: "export controls" beside "new export controls". The end of such a phrase is one too, its beginning is not.
 */
final class Phrases {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 4;
    private static final int SHORTEST = 3;
    private static final int SHORT_LINE = 50;

    private final TokenizedText text;
    private final WordClass[] classes;
    private final StopWords weak;
    private final Map<String, Phrase> byWords = new LinkedHashMap<>();

    Phrases(TokenizedText text, WordClass[] classes, StopWords weak) {
        this.text = text;
        this.classes = classes;
        this.weak = weak;
    }

    /** In the order in which they stand first. */
    Collection<Phrase> found() {
        return byWords.values().stream().filter(Phrase::isPhrase).toList();
    }

    /** @param units of a sentence */
    void collect(List<Unit> units) {
        List<Unit> run = new ArrayList<>();
        for (Unit unit : units) {
            if (!run.isEmpty() && unit.part() != Part.NONE && newLine(run.get(run.size() - 1), unit)) {
                end(run, units.get(0).from());
            }
            if (unit.part() != Part.NONE) {
                run.add(unit);
            }
            // A plural ends a phrase: "the boat carries fish" is none, whatever "carries" was taken for.
            if (unit.part() == Part.NONE || unit.plural()) {
                end(run, units.get(0).from());
            }
        }
        if (!units.isEmpty()) {
            end(run, units.get(0).from());
        }
    }

    /** A line that ends long before the margin is a heading, and glues nothing to the next. */
    private boolean newLine(Unit before, Unit next) {
        int end = text.end(before.to() - 1);
        boolean broken = false;
        for (int i = end; i < text.start(next.from()); i++) {
            broken |= text.text().charAt(i) == '\n';
        }
        int line = end - 1;
        while (broken && line >= 0 && end - line < SHORT_LINE && text.text().charAt(line) != '\n') {
            line--;
        }
        return broken && end - line < SHORT_LINE;
    }

    private void end(List<Unit> run, int sentenceStart) {
        while (!run.isEmpty() && run.get(run.size() - 1).part() != Part.HEAD) {
            run.remove(run.size() - 1);
        }
        List<Unit> phrase = run.subList(Math.max(0, run.size() - MOST_WORDS), run.size());
        String within = String.join(" ", words(phrase));
        for (int from = 0; from < phrase.size(); from++) {
            add(phrase.subList(from, phrase.size()), within, sentenceStart);
        }
        run.clear();
    }

    private static List<String> words(List<Unit> units) {
        return units.stream().map(Unit::word).toList();
    }

    private void add(List<Unit> part, String within, int sentenceStart) {
        List<String> words = words(part);
        String key = String.join(" ", words);
        if (key.length() < SHORTEST || words.stream().allMatch(weak::contains)) {
            return;
        }
        Unit first = part.get(0);
        Span span = new Span(
                text.start(first.from()), text.end(part.get(part.size() - 1).to() - 1));
        String surface = WHITE_SPACE.matcher(text.surface(span)).replaceAll(" ");
        // The capital of a sentence's first word says nothing.
        boolean shouted = surface.length() > 1 && Character.isUpperCase(surface.charAt(1));
        boolean plain = first.from() == sentenceStart && classes[first.from()] != WordClass.NAME && !shouted;
        String shown = plain ? Character.toLowerCase(surface.charAt(0)) + surface.substring(1) : surface;
        boolean nouns = part.stream().allMatch(unit -> unit.part() == Part.HEAD);
        byWords.computeIfAbsent(key, any -> new Phrase(words, nouns)).add(span, shown, within);
    }
}
