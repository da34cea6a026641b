package org.dateline.reader.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parameters of a question as they were given, by name. What is empty is not given.
 *
 * @param given in the order of the request
 */
public record Parameters(Map<String, List<String>> given) {
    private static final int NEAR = 2;

    public Parameters {
        given = Map.copyOf(given);
    }

    /** @throws BadParameter naming the first that is not known, and the one that it looks like */
    public Parameters allowOnly(Set<String> known) {
        for (String name : new TreeSet<>(given.keySet())) {
            if (!known.contains(name)) {
                throw BadParameter.unknown(name, nearest(name, known), String.join(", ", new TreeSet<>(known)));
            }
        }
        return this;
    }

    private static @org.jspecify.annotations.Nullable String nearest(String name, Set<String> known) {
        return known.stream()
                .filter(other ->
                        distance(name.toLowerCase(java.util.Locale.ROOT), other.toLowerCase(java.util.Locale.ROOT))
                                <= NEAR)
                .min(java.util.Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(other -> other))
                .orElse(null);
    }

    /** Letters to change, put in or leave out, two swapped ones counting as one. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int step(int[][] cost, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }

    /** Every value given. */
    public List<String> all(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** @throws BadParameter when it is given twice */
    public Optional<String> one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw BadParameter.value(name, String.join(" and ", values), "must be given once");
        }
        return values.stream().findFirst();
    }

    /** A whole number from 1. @throws BadParameter when it is none, or above the most */
    public int count(String name, int otherwise, int most) {
        Optional<String> text = one(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        String value = text.get();
        int number = value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
        if (number < 1 || number > most) {
            throw BadParameter.value(name, value, "must be a whole number from 1 to " + most);
        }
        return number;
    }

    /** @throws BadParameter when it is none of the choices */
    public Optional<String> choice(String name, List<String> choices) {
        Optional<String> value = one(name);
        value.filter(text -> !choices.contains(text)).ifPresent(text -> {
            throw BadParameter.value(name, text, "must be one of " + String.join(", ", choices));
        });
        return value;
    }
}
