package org.dateline.enrich.quote.cast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.quote.marks.Outer;
import org.dateline.enrich.quote.words.FirstNames;
import org.dateline.enrich.quote.words.QuoteWords;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;
import org.jspecify.annotations.Nullable;

/** Who and what the article names outside of quotations: the longest mention at each place. */
public final class Cast {
    private static final Set<String> SPEAKING = Set.of("person", "organisation", "place");
    private static final Set<String> MALE = QuoteWords.list("male");
    private static final Set<String> FEMALE = QuoteWords.list("female");
    private static final Set<String> MALE_NAMES = FirstNames.of("male");
    private static final Set<String> FEMALE_NAMES = FirstNames.of("female");

    /** Before "her", where it is of the name: not in "Quinn is her uncle". */
    private static final Set<String> OWN =
            Set.of("in", "with", "at", "on", "by", "from", "during", "for", "and", "through");

    private static final Set<String> CLAUSE = QuoteWords.list("clause");
    private static final Set<String> SAYING = QuoteWords.list("saying");
    private static final Map<String, List<String>> LONG_TITLES = longTitles();

    private static final int TITLE_WORDS = 3;
    private static final int APPOSITION_WORDS = 8;

    private static final Set<String> PERSON_NOUN = QuoteWords.list("person-noun");
    private static final Set<String> ONE = Set.of("a", "an", "one", "another");
    private static final Set<String> IS = Set.of("is", "was", "as", "be", "been", "became");
    private static final Set<String> DEATH = QuoteWords.list("death");
    private static final Set<String> DYING = QuoteWords.list("dying");
    private static final Set<String> DYING_BEFORE =
            Set.of("was", "were", "had", "has", "been", "who", "shot", "found", "pronounced", "also", "later", "and");

    private static final String DASHES = "-–—";

    private final Outer outer;
    private final Map<String, Integer> introductions = new HashMap<>();
    private final List<Appearance> appearances = new ArrayList<>();
    /** For each item the appearance that covers it, or -1. */
    private final int[] at;

    public Cast(Outer outer, TokenizedText text, List<Entity> entities) {
        this.outer = outer;
        this.at = new int[outer.size()];
        java.util.Arrays.fill(at, -1);
        List<Named> mentions = mentions(entities);
        mentions.removeIf(named -> credited(text.text(), named.mention()));
        int item = 0;
        for (Named named : mentions) {
            item = place(named, text, item);
        }
        learnGenders();
        learnIntroductions();
    }

    /** "RIGA (Northline) -": who sent the story says nothing in it. */
    private static boolean credited(String text, Mention mention) {
        int end = mention.end();
        return mention.start() > 0
                && text.charAt(mention.start() - 1) == '('
                && text.startsWith(") ", end)
                && end + 2 < text.length()
                && DASHES.indexOf(text.charAt(end + 2)) >= 0;
    }

    private record Named(Figure figure, Mention mention) {}

    /** In their order, the longest of those that begin at one place first. */
    private static List<Named> mentions(List<Entity> entities) {
        List<Named> mentions = new ArrayList<>();
        for (Entity entity : entities) {
            if (SPEAKING.contains(entity.type())) {
                Figure figure = new Figure(entity);
                entity.mentions().forEach(mention -> mentions.add(new Named(figure, mention)));
            }
        }
        mentions.sort(Comparator.<Named>comparingInt(named -> named.mention().start())
                .thenComparingInt(named -> -named.mention().end()));
        return mentions;
    }

    private int place(Named named, TokenizedText text, int from) {
        Mention mention = named.mention();
        int item = from;
        while (item < outer.size() && (outer.quotation(item) || text.end(outer.token(item)) <= mention.start())) {
            item++;
        }
        int end = item;
        while (end < outer.size() && !outer.quotation(end) && text.start(outer.token(end)) < mention.end()) {
            end++;
        }
        // One inside a longer one of another thing does not speak: the US of the US Department of State.
        if (end > item && at[item] < 0) {
            java.util.Arrays.fill(at, item, end, appearances.size());
            appearances.add(new Appearance(named.figure(), item, end, mention.kind()));
        }
        return item;
    }

    private void learnGenders() {
        for (Appearance appearance : appearances) {
            if (!appearance.figure().person()) {
                continue;
            }
            appearance.figure().learn(gender(outer.word(appearance.first() - 1)));
            for (int i = appearance.first(); i < appearance.end(); i++) {
                appearance.figure().learn(gender(outer.word(i)));
            }
            appearance.figure().learn(ofName(outer.word(appearance.first())));
            learnTitles(appearance);
            learnPossessive(appearance);
            learnDeath(appearance);
        }
        for (Appearance appearance : appearances) {
            String role = appearance.figure().entity().role();
            if (role != null && appearance.figure().gender() == Gender.UNKNOWN) {
                for (String word : role.toLowerCase(Locale.ROOT).split(" ", -1)) {
                    appearance.figure().learn(gender(word));
                }
            }
        }
    }

    /** "Abbot Theofilos", "Denny Pickett, a fiddler from Leeds,": what the text calls a person beside the name. */
    private void learnTitles(Appearance appearance) {
        Figure figure = appearance.figure();
        for (int i = appearance.first(); i < appearance.end(); i++) {
            figure.title(outer.word(i));
        }
        for (int i = appearance.first() - 1; i >= appearance.first() - TITLE_WORDS && titleWord(i); i--) {
            title(figure, outer.word(i));
            figure.learn(gender(outer.word(i)));
        }
        if (outer.is(appearance.end(), ",")) {
            for (int i = appearance.end() + 1; i < appearance.end() + APPOSITION_WORDS && titleWord(i); i++) {
                title(figure, outer.word(i));
            }
        }
    }

    /** "Lindqvist, in her first season": the first possessive behind a name is of that name. */
    private void learnPossessive(Appearance appearance) {
        int limit = Math.min(outer.last(appearance.first()), appearance.end() + APPOSITION_WORDS);
        for (int i = appearance.end();
                i < limit && (at[i] < 0 || !appearances.get(at[i]).figure().person());
                i++) {
            String word = outer.word(i);
            if (!OWN.contains(outer.word(i - 1))) {
                continue;
            }
            if (word.equals("his") || word.equals("himself")) {
                appearance.figure().learn(Gender.MALE);
            } else if (word.equals("herself") || (word.equals("her") && titleWord(i + 1))) {
                appearance.figure().learn(Gender.FEMALE);
            }
        }
    }

    /** "Lee, 40, was found dead", "the death of Ann Lee", "the late Ann Lee". */
    private void learnDeath(Appearance appearance) {
        int before = appearance.first() - 1;
        boolean told = outer.is(before, "late") && outer.is(before - 1, "the");
        told |= outer.is(before, "of") && DEATH.contains(outer.word(before - 1));
        told |= outer.is(appearance.end(), "'s") && DEATH.contains(outer.word(appearance.end() + 1));
        int item = appearance.end();
        if (outer.is(item, ",")) {
            int limit = Math.min(outer.last(item), item + APPOSITION_WORDS);
            for (item++; item < limit && !outer.is(item, ","); item++) {}
            item++;
        }
        while (DYING_BEFORE.contains(outer.word(item))) {
            item++;
        }
        if (told || DYING.contains(outer.word(item))) {
            appearance.figure().die();
        }
    }

    /** Whether somebody without a name was introduced by a noun before an item: "a doctor on the scene". */
    boolean introduced(String noun, int item) {
        Integer first = introductions.get(noun);
        return first != null && first < item;
    }

    private void learnIntroductions() {
        for (int i = 1; i < outer.size(); i++) {
            String word = outer.word(i);
            if (at[i] >= 0 || !PERSON_NOUN.contains(word) || introductions.containsKey(word)) {
                continue;
            }
            for (int j = i - 1; j >= Math.max(0, i - TITLE_WORDS) && titleWord(j); j--) {
                // "Ann Lee, a doctor" is introduced by her name, and "was a doctor" says what somebody is.
                if (ONE.contains(outer.word(j)) && !outer.is(j - 1, ",") && !IS.contains(outer.word(j - 1))) {
                    introductions.put(word, i);
                }
            }
        }
    }

    private static void title(Figure figure, String word) {
        figure.title(word);
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        LONG_TITLES.getOrDefault(bare, List.of()).forEach(figure::title);
    }

    private static Map<String, List<String>> longTitles() {
        return QuoteWords.list("short-title").stream()
                .map(pair -> pair.split("=", -1))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList())));
    }

    private boolean titleWord(int item) {
        String word = outer.word(item);
        boolean plain = item >= 0
                && item < at.length
                && !word.isEmpty()
                && Character.isLetter(word.codePointAt(0))
                && at[item] < 0;
        boolean clause = CLAUSE.contains(word) || SAYING.contains(word);
        return (plain && !clause) || word.equals("'s");
    }

    /** What a title or a noun says: "Mr.", "spokeswoman". */
    static Gender gender(String word) {
        return MALE.contains(word) ? Gender.MALE : FEMALE.contains(word) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    private static Gender ofName(String word) {
        return MALE_NAMES.contains(word) ? Gender.MALE : FEMALE_NAMES.contains(word) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    List<Appearance> appearances() {
        return appearances;
    }

    /** What is named at an item. */
    @Nullable
    public Appearance at(int item) {
        return item < 0 || item >= at.length || at[item] < 0 ? null : appearances.get(at[item]);
    }

    /** The number of the last appearance that begins before an item, or -1. */
    int lastBefore(int item) {
        int low = 0;
        int high = appearances.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (appearances.get(middle).first() < item) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
