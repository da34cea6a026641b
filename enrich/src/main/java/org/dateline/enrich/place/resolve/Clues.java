package org.dateline.enrich.place.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words around the names of one text say of them. Not thread-safe. */
final class Clues {
    /** Longest stretch between two items of a list. */
    private static final int MOST_BETWEEN = 12;

    private static final Pattern BETWEEN = Pattern.compile("\\s?,?\\s?(?:and|or|&)?\\s?(?:in )?");
    private static final Pattern STATE_AFTER = Pattern.compile(
            "(?:['’]s)? (?:state\\b(?! (?:department|media|tv|television))|(?:lieutenant )?governor\\b|gov\\.|attorney"
                    + " general\\b|legislature\\b|statehouse\\b|supreme court\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern STATE_BEFORE = Pattern.compile(
            ".*\\b(?:state of|governor of|gov\\. of|district of) $", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TOWN_BEFORE =
            Pattern.compile("\\b(?:of|in|near|from|at) \\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2}, $");
    /** No further item of a list of towns. */
    private static final Pattern NO_LIST = Pattern.compile("(?:, (?!and |or )\\p{Ll}|[.;)]).*", Pattern.DOTALL);

    private static final int LONGEST_TOWN = 40;
    private static final Pattern REGION_AFTER = Pattern.compile(
            " (?:province|region|oblast|prefecture|governorate|county|district|department|voivodeship)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern REGION_BEFORE =
            Pattern.compile(".*\\b(?:province|region|county) of $", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern COUNTIES_AFTER = Pattern.compile(
            "(?:,? (?:and |or |& )?\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*)?){0,12} (?:counties|parishes)\\b");
    private static final Pattern PARTY_BEFORE = Pattern.compile("[(,] ?[DRI][-–,—] ?$");
    private static final int PARTY = 5;
    private static final int LONGEST_LIST = 160;
    private static final int LOOKS_AHEAD = 30;
    private static final int LOOKS_BACK = 14;

    private final Hints hints;
    private final String text;
    /** Where a country or province stands behind a place, which of that name it is. */
    private final Map<Integer, Integer> containers = new HashMap<>();

    Clues(Hints hints, String text) {
        this.hints = hints;
        this.text = text;
    }

    /** The countries and provinces that the text puts behind a name. */
    Set<Hints.Container> containers(Question question) {
        Set<Hints.Container> found = new HashSet<>();
        for (Toponym mention : question.mentions) {
            Hints.Container container = hints.after(text, mention.end());
            boolean item =
                    (question.isLarge || hints.mayBeCity(text, mention.end())) && hints.inList(text, mention.end());
            if (container.places.length > 0 && !item) {
                found.add(container);
            }
        }
        return found;
    }

    /** Whether what stands behind the name says where it lies, and is no further item of a list. */
    boolean saysWhere(Question question) {
        return question.mentions.stream()
                .anyMatch(mention -> hints.after(text, mention.end()).places.length > 0
                        && !hints.inList(text, mention.end())
                        && !hints.endsList(text, mention.start()));
    }

    /** Notes that a place of that name lies in this one. */
    void lies(Hints.Container container, int place) {
        containers.put(container.start, place);
    }

    /** What is named behind other places. */
    Set<Integer> containers() {
        return new HashSet<>(containers.values());
    }

    /** "Don Beyer (D-VA)", "Sen. Lee, R-UT,": the state behind a member's party. */
    boolean behindParty(Question question) {
        return question.mentions.stream()
                .allMatch(mention -> PARTY_BEFORE
                        .matcher(text.substring(Math.max(0, mention.start() - PARTY), mention.start()))
                        .find());
    }

    /** "Washington state", "the state of Washington", "New York Governor", "the Eastern District of New York". */
    boolean saysState(Question question) {
        String name = question.name.toLowerCase(Locale.ROOT);
        if (name.endsWith(" state") || name.contains("district of ")) {
            return true;
        }
        return question.mentions.stream().anyMatch(mention -> {
            int ahead = Math.min(text.length(), mention.end() + LOOKS_AHEAD);
            int back = Math.max(0, mention.start() - LOOKS_BACK);
            return (!opensInCapitals(mention)
                            && STATE_AFTER
                                    .matcher(text.substring(mention.end(), ahead))
                                    .matches())
                    || STATE_BEFORE
                            .matcher(text.substring(back, mention.start()))
                            .matches();
        });
    }

    /** "of Brooklyn, New York, was": the state that a town lies in, and no item of a list. */
    boolean behindTown(Question question) {
        return question.mentions.stream().anyMatch(mention -> {
            int ahead = Math.min(text.length(), mention.end() + LOOKS_AHEAD);
            int back = Math.max(0, mention.start() - LONGEST_TOWN);
            return TOWN_BEFORE.matcher(text.substring(back, mention.start())).find()
                    && NO_LIST.matcher(text.substring(mention.end(), ahead)).matches();
        });
    }

    /** "WASHINGTON Attorney General Eric Holder": a dateline that has lost its dash, and no state's office. */
    private boolean opensInCapitals(Toponym mention) {
        int start = mention.start();
        boolean opens = start == 0 || text.charAt(start - 1) == '\n';
        return opens && text.substring(start, mention.end()).chars().noneMatch(Character::isLowerCase);
    }

    /** "Barry, Cass and Van Buren counties": what each item of the list is. */
    boolean inListOfCounties(Question question) {
        return question.mentions.stream().anyMatch(mention -> {
            int ahead = Math.min(text.length(), mention.end() + LONGEST_LIST);
            return COUNTIES_AFTER.matcher(text.substring(mention.end(), ahead)).lookingAt();
        });
    }

    /** "Masbate province", "the region of Tuscany": what lies around a town and not the town. */
    boolean saysRegion(Question question) {
        return question.mentions.stream().anyMatch(mention -> {
            int ahead = Math.min(text.length(), mention.end() + LOOKS_AHEAD);
            int back = Math.max(0, mention.start() - LOOKS_BACK);
            return REGION_AFTER.matcher(text.substring(mention.end(), ahead)).matches()
                    || REGION_BEFORE
                            .matcher(text.substring(back, mention.start()))
                            .matches();
        });
    }

    /** "Paris, a hamlet near Devizes". */
    boolean saysVillage(Question question) {
        return question.mentions.stream().anyMatch(mention -> Villages.said(text, mention.start(), mention.end()));
    }

    /** Whether two names, in the order of the text, are items of one list. */
    boolean listed(Toponym one, Toponym next) {
        int between = next.start() - one.end();
        return between > 0
                && between <= MOST_BETWEEN
                && !containers.containsKey(next.start())
                && BETWEEN.matcher(text.substring(one.end(), next.start())).matches();
    }
}
