package org.dateline.enrich.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who spoke last and who was named last, for "he", "they", "the official". Read from the beginning of an article to its
 * end. Not thread-safe.
 */
final class Memory {
    /** How many appearances back a pronoun can reach. */
    private static final int REACH = 60;

    private static final Set<String> PERSON_NOUN = QuoteWords.list("person-noun");
    private static final Set<String> ORGANISATION_NOUN = QuoteWords.list("organisation-noun");
    private static final Set<String> OF_COMPANIES = Set.of(
            "company",
            "firm",
            "retailer",
            "airline",
            "manufacturer",
            "maker",
            "bank",
            "carrier",
            "operator",
            "lender",
            "broadcaster",
            "group",
            "corporation",
            "startup",
            "publisher",
            "brewery",
            "utility");

    private final Outer outer;
    private final Cast cast;
    private @Nullable Figure speaker;
    private @Nullable Figure organisation;
    private int spokeAt = -1;

    Memory(Outer outer, Cast cast) {
        this.outer = outer;
        this.cast = cast;
    }

    void spoke(@Nullable Figure figure, int item) {
        if (figure == null) {
            return;
        }
        if (figure.organisation()) {
            organisation = figure;
        }
        if (item >= spokeAt) {
            speaker = figure;
            spokeAt = item;
        }
    }

    /** Who spoke last, if not before an item. */
    @Nullable
    Figure speakerSince(int item) {
        return spokeAt >= item ? speaker : null;
    }

    /** Whom a pronoun before a verb of saying means, or {@code null}. */
    @Nullable
    Figure pronoun(String word, int item) {
        return switch (word) {
            case "he", "she" -> person(Pronouns.gender(word), item);
            case "they" -> speaker != null && speaker.organisation() ? speaker : null;
            case "it" -> latest(item, Figure::organisation);
            default -> null;
        };
    }

    private @Nullable Figure person(Gender gender, int item) {
        Figure figure = fittingPerson(gender, item);
        if (figure != null) {
            figure.learn(gender);
        }
        return figure;
    }

    /** The last speaker, unless another one who fits was named in a later sentence: then that sentence's first. */
    private @Nullable Figure fittingPerson(Gender gender, int item) {
        int last = cast.lastBefore(item);
        Figure best = null;
        int sentence = -1;
        for (int i = last; i >= 0 && i > last - REACH; i--) {
            Appearance appearance = cast.appearances().get(i);
            Figure figure = appearance.figure();
            if (!figure.person() || !figure.gender().fits(gender)) {
                continue;
            }
            int first = outer.first(appearance.first());
            if (best != null && first != sentence) {
                break;
            }
            if (best == null || figure.gender() == gender || best.gender() != gender) {
                best = figure;
            }
            sentence = first;
        }
        boolean speakerFits =
                speaker != null && speaker.person() && speaker.gender().fits(gender);
        return speakerFits && (best == null || spokeAt >= sentence) ? speaker : best;
    }

    /** The figure named last that fits, before an item. */
    private @Nullable Figure latest(int item, Predicate<Figure> fits) {
        int last = cast.lastBefore(item);
        for (int i = last; i >= 0 && i > last - REACH; i--) {
            Figure figure = cast.appearances().get(i).figure();
            if (fits.test(figure)) {
                return figure;
            }
        }
        return null;
    }

    /**
     * Whom "the official" or "the company" means, or {@code null}.
     *
     * @param alone whether nothing else in the phrase says who: then it can be whoever spoke last
     */
    @Nullable
    Figure noun(String noun, int item, boolean alone) {
        Figure titled = latest(
                item,
                figure -> figure.person()
                        && (figure.titled(noun) || has(figure.entity().role(), noun)));
        if (titled != null) {
            return titled;
        }
        if (PERSON_NOUN.contains(noun)) {
            return alone ? person(Cast.gender(noun), item) : null;
        }
        if (!ORGANISATION_NOUN.contains(noun)) {
            return null;
        }
        Figure named = latest(
                item, figure -> figure.organisation() && has(figure.entity().name(), noun));
        return named == null && OF_COMPANIES.contains(noun) ? company(item) : named;
    }

    /** The company that spoke last, or else the organisation named last. */
    private @Nullable Figure company(int item) {
        return organisation == null ? latest(item, Figure::organisation) : organisation;
    }

    private static boolean has(@Nullable String words, String noun) {
        return words != null
                && List.of(words.toLowerCase(Locale.ROOT).split("[ ,-]", -1)).contains(noun);
    }
}
