package org.dateline.enrich.link;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.known.Fields;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.PlaceFound;
import org.jspecify.annotations.Nullable;

/** What an article says beside a name: its countries, the fields of life that its words speak of, its year. */
final class Surroundings {
    /** So many words before and behind a name speak of who bears it. */
    private static final int NEAR = 6;

    private static final int FIELDS = 32;
    private static final int LONGEST_PARTY = 6;
    private static final Pattern PARTY = Pattern.compile(",? \\(?[DRI](?:[-–,)]|\\.-)");
    /** Who has a party behind the name. */
    private static final String OF_A_PARTY = "congressman";

    private static final Pattern AGE = Pattern.compile("[1-9][0-9]");

    /** So many mentions of a country's places are no accident. */
    private static final int FEWEST = 2;

    private final TokenizedText text;
    private final Map<String, Integer> countries = new HashMap<>();
    private int mentionsOfPlaces;
    /** Of each token, as bits of {@link Fields}. */
    private final int[] fields;

    private final int[] wordsOfField = new int[FIELDS];
    private final int year;
    private final @Nullable String mainCountry;
    private final List<Entity> organisations;

    Surroundings(Draft draft, TokenizedText text, Fields known) {
        this.text = text;
        fields = new int[text.tokenCount()];
        for (int i = 0; i < fields.length; i++) {
            if (text.word(i)) {
                fields[i] = known.of(text.token(i).toLowerCase(Locale.ROOT));
                count(fields[i]);
            }
        }
        Map<String, Integer> mentions = new HashMap<>();
        draft.entities()
                .forEach(entity -> mentions.put(entity.id(), entity.mentions().size()));
        for (PlaceFound place : draft.places()) {
            String country = place.country();
            if (country != null) {
                int times = mentions.getOrDefault(place.entity(), 0);
                countries.merge(country, times, Integer::sum);
                mentionsOfPlaces += times;
            }
        }
        mainCountry = most();
        organisations = draft.entities().stream()
                .filter(entity -> entity.type().equals("organisation"))
                .toList();
        year = draft.published() == null
                ? 0
                : Integer.parseInt(draft.published().value().substring(0, "2019".length()));
    }

    List<Entity> organisations() {
        return organisations;
    }

    private void count(int bits) {
        for (int left = bits; left != 0; left &= left - 1) {
            wordsOfField[Integer.numberOfTrailingZeros(left)]++;
        }
    }

    /** Year of publication, or 0 where it is not known. */
    int year() {
        return year;
    }

    boolean speaksOfCountries() {
        return mentionsOfPlaces > 0;
    }

    /** The country in which most of its places lie, or {@code null} where there is none. */
    @Nullable
    String mainCountry() {
        return mainCountry;
    }

    private @Nullable String most() {
        return countries.entrySet().stream()
                .filter(country -> country.getValue() >= FEWEST && share(country.getKey()) >= Weights.MOST_OF_IT)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Which part of the places that the article names lie in a country, 0..1. */
    double share(@Nullable String country) {
        return mentionsOfPlaces == 0 || country == null
                ? 0
                : countries.getOrDefault(country, 0) / (double) mentionsOfPlaces;
    }

    /** How many words of the article speak of one of these fields: of the one that most do. */
    int words(int bits) {
        int most = 0;
        for (int left = bits; left != 0; left &= left - 1) {
            most = Math.max(most, wordsOfField[Integer.numberOfTrailingZeros(left)]);
        }
        return most;
    }

    /** Fields of which the words around an entity's names speak, and its role. */
    int near(Entity entity, Fields known) {
        int bits = RoleFields.of(entity.role(), known);
        for (Mention mention : entity.mentions()) {
            bits |= partyBehind(mention) ? known.of(OF_A_PARTY) : 0;
            int first = tokenAt(mention.start());
            int end = tokenAt(mention.end());
            for (int i = Math.max(0, first - NEAR); i < Math.min(fields.length, end + NEAR); i++) {
                if (i < first || i >= end) {
                    bits |= fields[i];
                }
            }
        }
        return bits;
    }

    /** "Ann Lee (D-MA)", "Ann Lee, R-Texas". */
    private boolean partyBehind(Mention mention) {
        String body = text.text();
        int end = Math.min(body.length(), mention.end() + LONGEST_PARTY);
        return PARTY.matcher(body.substring(mention.end(), end)).lookingAt();
    }

    /** "Ann Lee, 34,": the age that the text tells of somebody, in years, or 0. */
    int age(Entity entity) {
        for (Mention mention : entity.mentions()) {
            int comma = tokenAt(mention.end());
            boolean told = comma + 2 < fields.length
                    && text.token(comma).equals(",")
                    && AGE.matcher(text.token(comma + 1)).matches()
                    && ",.".contains(text.token(comma + 2));
            if (told && entity.type().equals("person")) {
                return Integer.parseInt(text.token(comma + 1));
            }
        }
        return 0;
    }

    private int tokenAt(int position) {
        int low = 0;
        int high = text.tokenCount();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.start(middle) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
