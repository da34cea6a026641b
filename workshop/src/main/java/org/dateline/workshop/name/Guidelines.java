package org.dateline.workshop.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.enrich.name.NameModel;

/**
 * Labels of a corpus as the guidelines of CoNLL-2003 have them, where the corpus has a habit of its own: an article or a
 * title is no part of a name, and nationalities, religions and parties' followers are neither places nor organisations.
 */
final class Guidelines {
    private static final int PERSON = NameModel.TAGS.types().indexOf("PER");
    private static final int ORGANISATION = NameModel.TAGS.types().indexOf("ORG");
    private static final int PLACE = NameModel.TAGS.types().indexOf("LOC");
    private static final int OTHER = NameModel.TAGS.types().indexOf("MISC");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> COUNTRIES_WITH_ARTICLE = Set.of("United", "Netherlands", "Philippines");
    private static final Set<String> TITLES = Set.of(
            "Mr",
            "Mr.",
            "Mrs",
            "Mrs.",
            "Ms",
            "Ms.",
            "Dr",
            "Dr.",
            "Sir",
            "Dame",
            "Lady",
            "King",
            "Queen",
            "Prince",
            "Princess",
            "Emperor",
            "Empress",
            "Sheikh",
            "Pope",
            "Cardinal",
            "Archbishop",
            "Bishop",
            "President",
            "Senator",
            "Captain",
            "Gen.",
            "General",
            "Rep.",
            "Sen.");
    private static final Set<String> PARTS = Set.of(
            "North",
            "South",
            "East",
            "West",
            "Central",
            "Latin",
            "Southeast",
            "Northern",
            "Southern",
            "Eastern",
            "Western",
            "Ancient",
            "Soviet",
            "Equatorial",
            "Puerto",
            "Costa",
            "Sri",
            "Saudi",
            "New",
            "Sierra");
    private static final Pattern AFTER_PART =
            Pattern.compile("(Kore|Afric|Americ|Germ|Asi|Lank|Ric|Arabi|Europe|Guine|Egypti|Prussi|Leone"
                    + "|Indi|Russi|Itali|Austri)ans?|Sudanese|Vietnamese|Timorese|Yemenis?|Irish|Zealanders?");
    private static final Pattern FOLLOWERS =
            Pattern.compile("(Europe|Afric|Asi|Rom|Persi|Veneti|Moldavi|Ottom|Rhodesi|Barbadi|Hungari|Assyri|Melanesi"
                    + "|Itali|Christi|Anglic|Presbyteri|Episcopali|Americ|Republic)ans?"
                    + "|Polish|Swedish|Danish|Turkish|Scottish|Flemish|Luxembourgish|Milanese|Vietnamese|Israelis?|Saudi"
                    + "|Jewish|Jews|Islamic|Islamist|Muslims?|Catholics?|Nazis?|Democrats?|Democratic");

    private final GoldSentence sentence;
    private final List<Integer> types;
    private final List<Boolean> starts;

    private Guidelines(GoldSentence sentence) {
        this.sentence = sentence;
        types = new ArrayList<>(sentence.types());
        starts = new ArrayList<>(sentence.starts());
    }

    static GoldSentence applied(GoldSentence sentence) {
        Guidelines guidelines = new Guidelines(sentence);
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (sentence.starts().get(i)) {
                guidelines.name(i, sentence.end(i));
            }
        }
        return new GoldSentence(sentence.tokens(), guidelines.types, guidelines.starts);
    }

    private void name(int from, int to) {
        int type = sentence.types().get(from);
        String first = sentence.tokens().get(from);
        String second = to > from + 1 ? sentence.tokens().get(from + 1) : "";
        boolean article = ARTICLES.contains(first)
                || (type == PLACE && first.equals("The") && COUNTRIES_WITH_ARTICLE.contains(second));
        boolean title = type == PERSON && TITLES.contains(first) && !second.equals("of");
        if (to > from + 1 && (article || title)) {
            types.set(from, -1);
            starts.set(from, false);
            starts.set(from + 1, true);
        }
        if (follower(from, to, type) || nationality(from, to, type)) {
            for (int i = from; i < to; i++) {
                types.set(i, OTHER);
            }
        }
    }

    private boolean follower(int from, int to, int type) {
        boolean one = to == from + 1 && (type == PLACE || type == ORGANISATION);
        return one && FOLLOWERS.matcher(sentence.tokens().get(from)).matches();
    }

    /** "South Korean", where the corpus has it as a place. */
    private boolean nationality(int from, int to, int type) {
        boolean two = to == from + 2 && type == PLACE;
        return two
                && PARTS.contains(sentence.tokens().get(from))
                && AFTER_PART.matcher(sentence.tokens().get(from + 1)).matches();
    }
}
