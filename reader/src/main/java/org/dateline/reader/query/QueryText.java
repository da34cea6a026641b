package org.dateline.reader.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, taken apart: words, {@code "phrases"}, {@code -not}, {@code this OR that}. Anything can be typed;
 * a quote that is not closed ends with the text, and one around nothing is nothing. In a long text that was pasted, quotes
 * are those of its writer and ask for nothing.
 *
 * @param groups each of them is to be there, in one of its alternatives
 * @param excluded none of them may be there
 */
record QueryText(List<Group> groups, List<Piece> excluded) {
    /** More words than these, so many of them outside of quotes, are a headline or a sentence that was pasted. */
    private static final int TYPED_WORDS = 8;

    private static final int OUTSIDE_QUOTES = 4;

    private static final Pattern PIECE = Pattern.compile("(-?)(?:[\"“”„]([^\"“”„]*)[\"“”„]?|(\\S+))");

    /** @param phrase whether it was in quotes */
    record Piece(String text, boolean phrase) {}

    /** @param alternatives one, or several with OR between */
    record Group(List<Piece> alternatives) {
        Group {
            alternatives = List.copyOf(alternatives);
        }

        boolean isWord() {
            return alternatives.size() == 1 && !alternatives.get(0).phrase();
        }
    }

    QueryText {
        groups = List.copyOf(groups);
        excluded = List.copyOf(excluded);
    }

    static QueryText parse(String text) {
        List<List<Piece>> groups = new ArrayList<>();
        List<Piece> excluded = new ArrayList<>();
        boolean or = false;
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            String quoted = matcher.group(2);
            Piece piece = new Piece(quoted == null ? matcher.group(3) : quoted, quoted != null);
            boolean not = !matcher.group(1).isEmpty();
            if (piece.phrase() && Word.of(piece.text()).isEmpty()) {
                continue;
            }
            if (!piece.phrase()
                    && !not
                    && (piece.text().equals("OR") || piece.text().equals("|"))) {
                or = !groups.isEmpty();
            } else if (not) {
                excluded.add(piece);
            } else if (or) {
                groups.get(groups.size() - 1).add(piece);
                or = false;
            } else {
                groups.add(new ArrayList<>(List.of(piece)));
            }
        }
        QueryText typed = new QueryText(groups.stream().map(Group::new).toList(), excluded);
        return typed.isPasted() ? typed.withoutQuotes() : typed;
    }

    private boolean isPasted() {
        int outside = Word.of(words()).size();
        return outside >= OUTSIDE_QUOTES && Word.of(whole()).size() > TYPED_WORDS;
    }

    private QueryText withoutQuotes() {
        return new QueryText(
                groups.stream()
                        .map(group -> group.alternatives().size() > 1
                                ? group
                                : new Group(List.of(
                                        new Piece(group.alternatives().get(0).text(), false))))
                        .toList(),
                excluded);
    }

    /** The words that stand alone, in their order. */
    String words() {
        return String.join(
                " ",
                groups.stream()
                        .filter(Group::isWord)
                        .map(group -> group.alternatives().get(0).text())
                        .toList());
    }

    /** All that is to be there in its order, quotes or not, as far as there is one way to say it. */
    String whole() {
        return String.join(
                " ",
                groups.stream()
                        .filter(group -> group.alternatives().size() == 1)
                        .map(group -> group.alternatives().get(0).text())
                        .toList());
    }

    /** Whether it is words and nothing else. */
    boolean isPlain() {
        return excluded.isEmpty() && groups.stream().allMatch(Group::isWord);
    }
}
