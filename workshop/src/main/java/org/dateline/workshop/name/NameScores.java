package org.dateline.workshop.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.annotate.Name;
import org.dateline.enrich.name.NameModel;
import org.dateline.enrich.name.NameRecogniser;

/**
 * Counts names that are found right: same first token, same last token, same type. What is found is mapped to the tokens of
 * the gold; where it ends within one of them ("US" of "US-led" in a corpus that keeps that in one piece), the whole token
 * counts as MISC.
 */
public final class NameScores {
    private static final int MISC = NameModel.TAGS.types().indexOf("MISC");

    private final int[] right = new int[NameModel.TAGS.types().size()];
    private final int[] found = new int[right.length];
    private final int[] gold = new int[right.length];

    /** A name in gold tokens. */
    private record Mark(int from, int to, int type) {}

    /**
     * Of some names.
     *
     * @param right how many were found as the gold has them
     * @param found how many were found
     * @param gold how many there are
     */
    public record Score(int right, int found, int gold) {
        public double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        public double recall() {
            return gold == 0 ? 0 : (double) right / gold;
        }

        public double f1() {
            return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }
    }

    /** Scores files of labelled text together. */
    public static NameScores of(NameRecogniser recogniser, List<Path> files) throws IOException {
        NameScores scores = new NameScores();
        for (Path file : files) {
            GoldReader.read(file).forEach(document -> scores.add(recogniser, document));
        }
        return scores;
    }

    void add(NameRecogniser recogniser, GoldDocument document) {
        GoldText text = GoldText.of(document);
        Set<Mark> marks = new HashSet<>(goldMarks(document));
        marks.forEach(mark -> gold[mark.type()]++);
        for (Mark mark : marks(text, recogniser.recognise(text.text()))) {
            found[mark.type()]++;
            right[mark.type()] += marks.contains(mark) ? 1 : 0;
        }
    }

    private static List<Mark> goldMarks(GoldDocument document) {
        List<Mark> marks = new ArrayList<>();
        int first = 0;
        for (GoldSentence sentence : document.sentences()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                if (sentence.starts().get(i)) {
                    marks.add(new Mark(
                            first + i, first + sentence.end(i), sentence.types().get(i)));
                }
            }
            first += sentence.tokens().size();
        }
        return marks;
    }

    @SuppressWarnings("EnumOrdinal") // the kinds stand in the order of the types
    private static List<Mark> marks(GoldText text, List<Name> names) {
        List<Mark> marks = new ArrayList<>();
        int token = 0;
        for (Name name : names) {
            while (text.end(token) <= name.start()) {
                token++;
            }
            int from = token;
            while (text.end(token) < name.end()) {
                token++;
            }
            boolean whole = text.start(from) == name.start() && text.end(token) == name.end();
            Mark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
            if (last != null && last.to() > from) {
                marks.set(marks.size() - 1, new Mark(last.from(), token + 1, MISC));
            } else {
                marks.add(new Mark(from, token + 1, whole ? name.kind().ordinal() : MISC));
            }
        }
        return marks;
    }

    /** Of one type. */
    public Score type(int type) {
        return new Score(right[type], found[type], gold[type]);
    }

    /** Of all types together. */
    public Score micro() {
        return sum(right.length);
    }

    /** Of people, organisations and places together. */
    public Score withoutMisc() {
        return sum(MISC);
    }

    private Score sum(int types) {
        Score sum = new Score(0, 0, 0);
        for (int type = 0; type < types; type++) {
            Score one = type(type);
            sum = new Score(sum.right() + one.right(), sum.found() + one.found(), sum.gold() + one.gold());
        }
        return sum;
    }

    /** The types' names, by number. */
    public static List<String> types() {
        return NameModel.TAGS.types();
    }

    /** For a person. */
    public String table() {
        StringBuilder table = new StringBuilder("              precision  recall      F1    gold   found\n");
        for (int type = 0; type < right.length; type++) {
            table.append(line(types().get(type), type(type)));
        }
        table.append(line("all", micro())).append(line("without MISC", withoutMisc()));
        return table.toString();
    }

    private static String line(String name, Score score) {
        return String.format(
                Locale.ROOT,
                "%-12s  %9.2f  %6.2f  %6.2f  %6d  %6d%n",
                name,
                100 * score.precision(),
                100 * score.recall(),
                100 * score.f1(),
                score.gold(),
                score.found());
    }
}
