package org.dateline.enrich.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.enrich.quote.words.QuoteWords;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Quote;
import org.dateline.messages.Enrichment.Span;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs that begin with who speaks: "SMITH: ...", "Q: ...", "A: ...". A list of charges, the notes on two teams and
 * letters to a columnist look alike and are none: in a transcript somebody speaks twice, or says "I".
 */
final class Transcript {
    private static final int LONGEST_LABEL = 40;
    private static final int FEWEST = 2;

    /** What stands before a colon in an advisory, under a story or above a letter. */
    private static final Set<String> NOBODY = QuoteWords.list("label");

    /** How much of a turn is looked at for the one who speaks to show. */
    private static final int OPENING = 400;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}'’]+");
    private static final Set<String> TALK = QuoteWords.list("talk");

    private static final String QUESTION = "Q";
    private static final String ANSWER = "A";

    private final String text;
    private final List<Entity> entities;
    private final QuoteRules rules;

    Transcript(String text, List<Entity> entities, QuoteRules rules) {
        this.rules = rules;
        this.text = text;
        this.entities = entities;
    }

    /**
     * A paragraph with its label.
     *
     * @param spoken where the words begin
     */
    record Turn(String label, Span paragraph, int spoken) {}

    /** Empty where the article is no transcript. */
    List<Turn> turns(List<Span> paragraphs) {
        List<Turn> turns = labelledParagraphs(paragraphs);
        boolean none = turns.size() < FEWEST
                || rules.noTranscripts().applied().stream().anyMatch(rule -> rule.is(this, turns));
        return none ? List.of() : turns;
    }

    private List<Turn> labelledParagraphs(List<Span> paragraphs) {
        List<Turn> turns = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Span paragraph : paragraphs) {
            Turn turn = turn(paragraph);
            if (turn != null && rules.noTurns().applied().stream().noneMatch(rule -> rule.is(turn.label()))) {
                turns.add(turn);
                counts.merge(turn.label(), 1, Integer::sum);
            }
        }
        turns.removeIf(
                turn -> !shouted(turn.label()) && counts.getOrDefault(turn.label(), 0) < 2 && labelled(turn) == null);
        return turns;
    }

    /** Whether nobody speaks twice, and no label is a name of the article. */
    boolean strangers(List<Turn> turns) {
        Set<String> labels = new HashSet<>();
        return turns.stream().allMatch(turn -> labels.add(turn.label()) && labelled(turn) == null);
    }

    /** Whether nobody asks, or speaks of "I" and "you". */
    boolean silent(List<Turn> turns) {
        return turns.stream().noneMatch(this::talks);
    }

    /** Whether somebody asks in it, or speaks of "I" and "you": a charge, a result and a piece of advice do not. */
    private boolean talks(Turn turn) {
        if (QUESTION.equals(turn.label()) || ANSWER.equals(turn.label())) {
            return true;
        }
        int end = Math.min(turn.paragraph().end(), turn.spoken() + OPENING);
        String opening = text.substring(turn.spoken(), end);
        return opening.endsWith("?")
                || WORDS.splitAsStream(opening.toLowerCase(Locale.ROOT).replace('’', '\''))
                        .anyMatch(TALK::contains);
    }

    /** "DEAR NORA:" names who is written to. */
    static boolean salutation(String label) {
        return label.toLowerCase(Locale.ROOT).startsWith("dear ");
    }

    /** "WHEN:" and "Photo:" are nobody. */
    static boolean heading(String label) {
        return NOBODY.contains(label.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    private @Nullable Turn turn(Span paragraph) {
        int colon = label(paragraph);
        int spoken = colon + 1;
        while (spoken < paragraph.end() && Character.isWhitespace(text.charAt(spoken))) {
            spoken++;
        }
        return colon < 0 || spoken >= paragraph.end()
                ? null
                : new Turn(text.substring(paragraph.start(), colon).strip(), paragraph, spoken);
    }

    private static boolean shouted(String label) {
        return label.chars().noneMatch(Character::isLowerCase);
    }

    /** The colon after a label, or the full stop after a Q or A; or -1. Each word of a label has a capital. */
    private int label(Span paragraph) {
        int end = Math.min(paragraph.end(), paragraph.start() + LONGEST_LABEL);
        boolean begins = true;
        int letters = 0;
        for (int i = paragraph.start(); i < end; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return letters > 0 ? i : -1;
            }
            if (c == '.' && letters == 1 && i == paragraph.start() + 1) {
                char first = text.charAt(paragraph.start());
                if (first == 'Q' || first == 'A') {
                    return i;
                }
            }
            if (Character.isLetter(c)) {
                if (begins && !Character.isUpperCase(c)) {
                    return -1;
                }
                letters++;
                begins = false;
            } else if (c == ' ') {
                begins = true;
            } else if (c != '.' && c != '-' && c != '\'' && c != '’') {
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
        if (turn.label().equals(QUESTION)) {
            return null;
        }
        if (turn.label().equals(ANSWER)) {
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
            if (here && entity.type().equals("person")) {
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
