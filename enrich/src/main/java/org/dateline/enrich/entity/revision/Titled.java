package org.dateline.enrich.entity.revision;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.lexicon.Countries;
import org.dateline.enrich.entity.lexicon.Head;
import org.dateline.enrich.entity.mention.Scene;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;

/** People whom the recogniser took for something else, by the rank or the position before their names. */
final class Titled {
    private static final Set<String> RANKS = WordList.words(Titled.class, "ranks.txt");
    private static final Set<String> POSITIONS = WordList.words(Titled.class, "positions.txt");

    private Titled() {}

    /** "Supt Peters", "DSP Rao": one name of two words or three, of which the first is a title. */
    static boolean rank(Scene scene, Label label) {
        Words words = scene.words();
        int name = label.first() + 1;
        boolean titled = (label.is(Kind.ORGANISATION) || label.is(Kind.MISCELLANEOUS))
                && label.length() > 1
                && label.length() <= 3
                && RANKS.contains(words.lower(label.first()))
                && words.capital(name)
                && !words.function(name)
                && Head.ending(words.lower(label.end() - 1)) == null
                && !Countries.isName(words, name, label.end());
        if (titled) {
            scene.labels().remove(label);
            scene.labels().put(name, label.end(), Kind.PERSON, Scene.CORRECTED);
        }
        return titled;
    }

    /** "Cleveland DL Larry Ogden": a player of two words or more behind the position, the team before it. */
    static void positions(Words words, Labels labels) {
        for (int i = 1; i + 2 < words.count(); i++) {
            boolean position = POSITIONS.contains(words.at(i))
                    && words.capital(i - 1)
                    && words.text().word(i - 1)
                    && !words.headline(i)
                    && name(words, i + 1)
                    && name(words, i + 2)
                    && words.endOfSentence(i) > i + 2;
            if (position) {
                player(labels, i);
            }
        }
    }

    private static void player(Labels labels, int position) {
        Label team = labels.at(position - 1);
        Label seen = labels.at(position + 2);
        int end = seen == null ? position + 3 : seen.end();
        labels.put(position + 1, end, Kind.PERSON, Scene.CORRECTED);
        if (team != null && team.end() > position) {
            labels.put(team.first(), position, Kind.ORGANISATION, Scene.CORRECTED);
        }
    }

    private static boolean name(Words words, int token) {
        return words.capital(token) && words.text().word(token) && !words.shouted(token) && !words.function(token);
    }
}
