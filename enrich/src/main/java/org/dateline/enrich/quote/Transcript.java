package org.dateline.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Quote;
import org.dateline.messages.Enrichment.Span;
import org.jspecify.annotations.Nullable;

/** Paragraphs that begin with who speaks: "SMITH: ...", "Q: ...", "A: ...". */
final class Transcript {
    private static final int LONGEST_LABEL = 40;
    private static final int FEWEST = 2;

    private final String text;
    private final List<Entity> entities;

    Transcript(String text, List<Entity> entities) {
        this.text = text;
        this.entities = entities;
    }

    /** A paragraph with its label. @param spoken where the words begin */
    record Turn(String label, Span paragraph, int spoken) {}

    /** Empty where the article is no transcript. */
    List<Turn> turns(List<Span> paragraphs) {
        List<Turn> turns = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            int colon = label(paragraph);
            if (colon > 0) {
                int spoken = colon + 1;
                while (spoken < paragraph.end() && Character.isWhitespace(text.charAt(spoken))) {
                    spoken++;
                }
                if (spoken < paragraph.end()) {
                    turns.add(new Turn(text.substring(paragraph.start(), colon).strip(), paragraph, spoken));
                }
            }
        }
        return turns.size() < FEWEST
                        || turns.stream().map(Turn::label).distinct().count() == turns.size() && turns.size() < 3
                ? List.of()
                : turns;
    }

    /** The colon after a label in capitals, or after a Q or A; or -1. */
    private int label(Span paragraph) {
        int end = Math.min(paragraph.end(), paragraph.start() + LONGEST_LABEL);
        int letters = 0;
        for (int i = paragraph.start(); i < end; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return letters > 0 ? i : -1;
            }
            if (c == '.' && letters == 1 && i == paragraph.start() + 1) {
                char first = text.charAt(paragraph.start());
                return first == 'Q' || first == 'A' ? i : -1;
            }
            if (Character.isLetter(c)) {
                if (!Character.isUpperCase(c)) {
                    return -1;
                }
                letters++;
            } else if (c != ' ' && c != '.' && c != '-' && c != '\'' && c != '’') {
                return -1;
            }
        }
        return -1;
    }

    /** All turns as direct speech. */
    List<Quote> quotes(List<Turn> turns) {
        List<Quote> quotes = new ArrayList<>();
        for (Turn turn : turns) {
            quotes.add(new Quote(
                    turn.spoken(),
                    turn.paragraph().end(),
                    text.substring(turn.spoken(), turn.paragraph().end()),
                    true,
                    null,
                    speaker(turn)));
        }
        return quotes;
    }

    private @Nullable String speaker(Turn turn) {
        if (turn.label().equals("Q")) {
            return null;
        }
        if (turn.label().equals("A")) {
            // Whoever is interviewed, where only one person is named.
            List<Entity> people = entities.stream()
                    .filter(entity -> entity.type().equals("person"))
                    .toList();
            return people.size() == 1 ? people.get(0).id() : null;
        }
        return labelled(turn);
    }

    private @Nullable String labelled(Turn turn) {
        String label = turn.label().toLowerCase(Locale.ROOT);
        String surname = label.substring(label.lastIndexOf(' ') + 1);
        String found = null;
        for (Entity entity : entities) {
            boolean here = entity.mentions().stream()
                    .anyMatch(mention -> mention.start() >= turn.paragraph().start() && mention.end() <= turn.spoken());
            if (here && !entity.type().equals("place")) {
                return entity.id();
            }
            String name = entity.name().toLowerCase(Locale.ROOT);
            boolean fits = name.equals(label) || name.equals(surname) || name.endsWith(" " + surname);
            if (fits && entity.type().equals("person")) {
                found = found == null ? entity.id() : found;
            }
        }
        return found;
    }
}
