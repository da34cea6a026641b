package org.dateline.enrich.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.text.ResourceLines;
import org.dateline.enrich.text.TextAnnotator;
import org.jspecify.annotations.Nullable;

/** The names of {@code gazetteer.tsv}, by their first token; the longest first. Immutable. */
public final class Gazetteer {
    /** Kind of what is no place, though a place's name stands in it: "Gulf of Mexico". */
    public static final String MASK = "mask";

    private static final String RESOURCE = "gazetteer.tsv";
    private static final int COLUMNS = 10;

    private final Map<String, List<PlaceName>> byFirstToken = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    private Gazetteer() {}

    static Gazetteer load() {
        Gazetteer gazetteer = new Gazetteer();
        ResourceLines.of(Gazetteer.class, RESOURCE).forEach(gazetteer::add);
        gazetteer.byFirstToken.replaceAll((first, names) -> names.stream()
                .sorted(Comparator.comparing((PlaceName name) -> -name.tokens().size()))
                .toList());
        return gazetteer;
    }

    private void add(String line) {
        List<String> columns = List.of(line.split("\t", -1));
        if (columns.size() != COLUMNS) {
            throw new IllegalStateException(
                    RESOURCE + " has a line of " + columns.size() + " columns: must have " + COLUMNS);
        }
        Place place = new Place(
                columns.get(0),
                columns.get(1),
                columns.get(2),
                columns.get(3),
                degrees(columns.get(4)),
                degrees(columns.get(5)),
                columns.get(6),
                columns.get(7).isEmpty() ? Set.of() : Set.of(columns.get(7).split(",")));
        if (!place.isMask()) {
            places.add(place);
        }
        addNames(place, columns.get(8), false);
        addNames(place, columns.get(9), true);
    }

    private void addNames(Place place, String names, boolean demonym) {
        for (String flagged : names.isEmpty() ? new String[0] : names.split(";")) {
            int flag = flagged.indexOf('^');
            String name = flag < 0 ? flagged : flagged.substring(0, flag);
            List<String> tokens = tokens(name);
            byFirstToken
                    .computeIfAbsent(tokens.get(0), any -> new ArrayList<>())
                    .add(new PlaceName(place, tokens, flag < 0 ? "" : flagged.substring(flag + 1), demonym));
        }
    }

    private static List<String> tokens(String name) {
        TokenizedText tokenized = TextAnnotator.tokenize(name);
        return IntStream.range(0, tokenized.tokenCount())
                .mapToObj(tokenized::token)
                .toList();
    }

    private static @Nullable Double degrees(String column) {
        return column.isEmpty() ? null : Double.valueOf(column);
    }

    List<Place> places() {
        return places;
    }

    /** The names that begin with this token, the longest first. */
    List<PlaceName> startingWith(String token) {
        return byFirstToken.getOrDefault(token, List.of());
    }
}
