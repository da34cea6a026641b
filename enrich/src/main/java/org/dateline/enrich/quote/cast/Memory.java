package org.dateline.enrich.quote.cast;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dateline.enrich.quote.marks.Outer;
import org.dateline.enrich.quote.words.QuoteWords;
import org.jspecify.annotations.Nullable;

/**
 * Who spoke last and who was named last, for "he", "they", "the official". Read from the beginning of an article to its
 * end. Not thread-safe.
 */
public final class Memory {
    /** How many appearances back a pronoun can reach. */
    private static final int REACH = 60;

    private static final int UNNAMED = 10;
    private static final Set<String> ONE = Set.of("a", "an", "one", "another");
    private static final Set<String> PERSON_NOUN = QuoteWords.list("person-noun");
    private static final Set<String> ORGANISATION_NOUN = QuoteWords.list("organisation-noun");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ,-]");
    private static final Set<String> OFFICE = QuoteWords.list("office");
    /** What is one of these is none of the others. */
    private static final Set<String> OWN_KIND = QuoteWords.list("own-kind");

    private static final Set<String> DOCUMENT = QuoteWords.list("document");
    private static final Set<String> COMPANY_NOUN = QuoteWords.list("company-noun");

    private final Outer outer;
    private final Cast cast;
    private final Asides asides;
    private @Nullable Figure speaker;
    private @Nullable Figure organisation;
    private int spokeAt = -1;
    /** Where somebody without a name spoke last. */
    private int unnamedAt = -1;
    /** Where somebody without a name spoke for an organisation. */
    private int voiceAt = -1;

    public Memory(Outer outer, Cast cast) {
        this.outer = outer;
        this.cast = cast;
        this.asides = new Asides(outer);
    }

    public void spoke(@Nullable Figure figure, int item) {
        if (figure == null) {
            unnamedAt = unnamed(item) ? item : unnamedAt;
            return;
        }
        if (figure.organisation()) {
            organisation = figure;
        }
        if (item >= spokeAt) {
            speaker = figure;
            spokeAt = item;
            voiceAt = figure.organisation() && unnamed(item) ? item : voiceAt;
        }
    }

    /** "A resident said", "said one boy": somebody without a name speaks beside the verb at an item. */
    private boolean unnamed(int verb) {
        for (int i = Math.max(1, verb - UNNAMED); i <= verb + UNNAMED / 2; i++) {
            boolean one = ONE.contains(outer.word(i - 1)) || ONE.contains(outer.word(i - 2));
            if (one && PERSON_NOUN.contains(outer.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** Who spoke last, if not before an item. */
    @Nullable
    public Figure speakerSince(int item) {
        return spokeAt >= item ? speaker : null;
    }

    /** Whom a pronoun before a verb of saying means, or {@code null}. */
    @Nullable
    public Figure pronoun(String word, int item) {
        return switch (word) {
            case "he", "she" -> person(Pronouns.gender(word), item);
            case "they" -> speaker != null && speaker.organisation() ? speaker : null;
            case "it" -> latest(item, Figure::organisation);
            default -> null;
        };
    }

    /** Whom "the 48-year-old" means. */
    @Nullable
    public Figure anybody(int item) {
        return person(Gender.UNKNOWN, item);
    }

    private @Nullable Figure person(Gender gender, int item) {
        int named = cast.lastBefore(item);
        boolean since = named < 0 || cast.appearances().get(named).first() < unnamedAt;
        if (since && unnamedAt > spokeAt) {
            return null;
        }
        if (voiceAt >= 0 && voiceAt == spokeAt && !personSince(voiceAt + UNNAMED / 2, item)) {
            // "A spokeswoman for the ministry said": her words go on to be the ministry's.
            return speaker;
        }
        Figure figure = fittingPerson(gender, item);
        if (figure != null) {
            figure.learn(gender);
        }
        return figure;
    }

    private boolean personSince(int from, int item) {
        int last = cast.lastBefore(item);
        for (int i = last; i >= 0 && i > last - REACH; i--) {
            Appearance appearance = cast.appearances().get(i);
            if (appearance.first() <= from) {
                return false;
            }
            if (appearance.figure().person()) {
                return true;
            }
        }
        return false;
    }

    /** The last speaker, unless another one who fits was named in a later sentence: then that sentence's first. */
    private @Nullable Figure fittingPerson(Gender gender, int item) {
        int last = cast.lastBefore(item);
        Figure best = null;
        int sentence = -1;
        for (int i = last; i >= 0 && i > last - REACH; i--) {
            Appearance appearance = cast.appearances().get(i);
            Figure figure = appearance.figure();
            int first = outer.first(appearance.first());
            boolean aside = best != null && first == sentence && asides.covers(appearance);
            boolean silent = figure.dead() && figure != speaker;
            boolean fits = figure.gender().fits(gender) && !asides.companion(appearance, figure.gender(), gender);
            if (!figure.person() || silent || !fits || aside || asides.namesThing(appearance)) {
                continue;
            }
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
    public Figure noun(String noun, int item, boolean alone) {
        if (DOCUMENT.contains(noun)) {
            return null;
        }
        boolean thing = ORGANISATION_NOUN.contains(noun);
        Figure titled = latest(
                item,
                figure -> figure.person()
                        && !thing
                        && (figure.titled(noun) || has(figure.entity().role(), noun)));
        if (titled != null) {
            return titled;
        }
        if (PERSON_NOUN.contains(noun)) {
            Figure person = alone && !cast.introduced(noun, item) ? person(Cast.gender(noun), item) : null;
            return person == null || (OFFICE.contains(noun) && person.titledAny(OFFICE)) ? null : person;
        }
        if (!ORGANISATION_NOUN.contains(noun)) {
            return null;
        }
        Figure named = latest(
                item, figure -> figure.organisation() && has(figure.entity().name(), noun));
        if (named != null) {
            return rivals(named, noun, item) ? null : named;
        }
        return COMPANY_NOUN.contains(noun) ? company(item) : onlyOrganisation(noun, item);
    }

    /** Of two parties that were named, "the party" is whichever spoke last, or nobody knows which. */
    private boolean rivals(Figure named, String noun, int item) {
        return OWN_KIND.contains(noun)
                && speaker != named
                && latest(
                                item,
                                figure -> figure != named
                                        && figure.organisation()
                                        && has(figure.entity().name(), noun))
                        != null;
    }

    /** "Ministry", "team": what several people are together. */
    public static boolean group(String noun) {
        return ORGANISATION_NOUN.contains(noun);
    }

    /** "The former president": whoever was named last, in this paragraph or the one before, and is not the president. */
    @Nullable
    public Figure former(String noun, int item) {
        int last = cast.lastBefore(item);
        for (int i = last; i >= 0 && i > last - REACH; i--) {
            Appearance appearance = cast.appearances().get(i);
            Figure figure = appearance.figure();
            if (outer.paragraph(appearance.first()) < outer.paragraph(item) - 1) {
                return null;
            }
            if (figure.person()) {
                return figure.titled(noun) || !PERSON_NOUN.contains(noun) ? null : figure;
            }
        }
        return null;
    }

    /** "Police said": the force that is named, if it is one; the same of prosecutors and their office. */
    @Nullable
    public Figure force(String noun, int item) {
        String singular = noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
        Predicate<Figure> fits = figure -> figure.organisation()
                && (has(figure.entity().name(), noun)
                        || hasPossessive(figure.entity().name(), singular));
        Figure last = latest(item, fits);
        return last == null || latest(item, fits.and(figure -> figure != last)) != null ? null : last;
    }

    private static boolean hasPossessive(String name, String noun) {
        return has(name.replace('’', '\'').replace("'s", ""), noun);
    }

    /** "The team", "the agency": the one organisation named so far, if it is one. */
    private @Nullable Figure onlyOrganisation(String noun, int item) {
        Figure only = null;
        int last = cast.lastBefore(item);
        for (int i = last; i >= 0 && i > last - REACH; i--) {
            Figure figure = cast.appearances().get(i).figure();
            if (figure.organisation() && only != null && figure != only) {
                return null;
            }
            only = figure.organisation() ? figure : only;
        }
        return only == null || ofAnotherKind(only, noun) ? null : only;
    }

    /** "The newspaper" is no Workers' Party. */
    private static boolean ofAnotherKind(Figure figure, String noun) {
        return OWN_KIND.contains(noun)
                && OWN_KIND.stream()
                        .anyMatch(kind ->
                                !kind.equals(noun) && has(figure.entity().name(), kind));
    }

    /** "A spokeswoman said": for whom was told before, if that was in this paragraph or the one before. */
    @Nullable
    public Figure organisationNear(int item) {
        int last = cast.lastBefore(item);
        for (int i = last;
                i >= 0 && outer.paragraph(cast.appearances().get(i).first()) >= outer.paragraph(item) - 1;
                i--) {
            Appearance appearance = cast.appearances().get(i);
            if (appearance.figure().organisation()) {
                return appearance.figure();
            }
        }
        return null;
    }

    /** The company that spoke last, or else the organisation named last. */
    private @Nullable Figure company(int item) {
        return organisation == null ? latest(item, Figure::organisation) : organisation;
    }

    private static boolean has(@Nullable String words, String noun) {
        return words != null
                && List.of(BETWEEN_WORDS.split(words.toLowerCase(Locale.ROOT), -1))
                        .contains(noun);
    }
}
