package org.dateline.reader.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, taken apart: words, {@code "phrases"}, {@code -not}, {@code this OR that}. Anything can be typed;
 * a quote that is not closed ends with the text.
 *
 * @param groups each of them is to be there, in one of its alternatives
 * @param excluded none of them may be there
 */
record QueryText(List<Group> groups, List<Piece> excluded) {
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
        return new QueryText(groups.stream().map(Group::new).toList(), excluded);
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

    /** Whether it is words and nothing else. */
    boolean isPlain() {
        return excluded.isEmpty() && groups.stream().allMatch(Group::isWord);
    }
}
