package org.dateline.enrich.keyword;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.keyword.Unit.Part;
import org.dateline.enrich.text.Words;

/** Cuts a sentence into units and says which of them key phrases are made of: nouns, and what stands before them. */
final class Units {
    private static final int SHORTEST = 2;

    /** Plurals that stand before nouns. */
    private static final Set<String> BEFORE_NOUNS = Set.of(
            "arms", "sports", "sales", "works", "savings", "news", "goods", "systems", "women", "drugs", "games");

    /** Between the halves of a name. */
    private static final Set<String> LINKS = Set.of("of", "and", "&", "the", "for");

    /** Before what somebody does: "by building sidewalks", not the "building permits" of a list. */
    private static final Set<String> BEFORE_GERUNDS = Set.of("by", "without", "while", "to");

    /** From so many digits on a word is a code: "A4931", not "A320". */
    private static final int CODE = 4;

    private final Words words;
    private final TokenizedText text;
    private final WordClass[] classes;
    private final StopWords stopWords;
    private final Stems stems;

    Units(Words words, WordClass[] classes, StopWords stopWords, Stems stems) {
        this.words = words;
        this.text = words.text();
        this.classes = classes;
        this.stopWords = stopWords;
        this.stems = stems;
    }

    /**
     * The units of a sentence.
     *
     * @param opening where the text begins behind its date line or dateline
     * @param taken whether a token belongs to a name
     */
    List<Unit> of(int sentence, int opening, boolean[] taken) {
        List<Unit> units = new ArrayList<>();
        int end = text.endToken(sentence);
        for (int token = text.firstToken(sentence); token < end; ) {
            int to = compoundEnd(token, end);
            if (text.start(token) >= opening) {
                units.add(unit(token, to, taken));
            }
            token = to;
        }
        return units;
    }

    /** The token after a word and all that hyphens tie to it. */
    private int compoundEnd(int token, int end) {
        int to = token + 1;
        while (text.word(token) && to + 1 < end && words.hyphen(to) && text.word(to + 1)) {
            to += 2;
        }
        return to;
    }

    private Unit unit(int from, int to, boolean[] taken) {
        String word = words.at(from);
        if (to == from + 1) {
            String stem = stems.of(word);
            boolean plural = !stem.equals(word) && !BEFORE_NOUNS.contains(word);
            return new Unit(from, to, stem, plural, taken[from] || ofName(from, taken) ? Part.NONE : part(from, word));
        }
        String compound =
                text.text().substring(text.start(from), text.end(to - 1)).toLowerCase(Locale.ROOT);
        boolean named = false;
        for (int token = from; token < to; token++) {
            named |= taken[token];
        }
        boolean wanted = !named
                && Character.isLetter(compound.codePointAt(0))
                && !stopWords.contains(compound)
                && !compound.endsWith("est");
        return new Unit(from, to, stems.of(compound), false, wanted ? compoundPart(to - 1) : Part.NONE);
    }

    /** The half of a name that was not seen with it, and the title before one: a capital right beside a name. */
    private boolean ofName(int token, boolean[] taken) {
        if (!words.capitalised(token) || text.firstToken(sentenceOf(token)) == token) {
            return false;
        }
        return neighbour(token, 1, taken) || neighbour(token, -1, taken);
    }

    private boolean neighbour(int token, int step, boolean[] taken) {
        int at = token + step;
        if (LINKS.contains(words.at(at))) {
            at += step;
        }
        return at >= 0 && at < taken.length && taken[at] && sentenceOf(at) == sentenceOf(token);
    }

    private int sentenceOf(int token) {
        int low = 0;
        int high = text.sentences().size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (text.firstToken(middle) <= token) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** A "shoot-out" is a thing, something "little-known" is none. */
    private Part compoundPart(int last) {
        return switch (classes[last]) {
            case NOUN, NAME, PREPOSITION -> Part.HEAD;
            case ADJECTIVE, VERB -> Part.MODIFIER;
            default -> Part.NONE;
        };
    }

    private Part part(int token, String word) {
        boolean wanted = word.length() >= SHORTEST
                && Character.isLetter(word.codePointAt(0))
                && !word.startsWith("http")
                && word.chars().filter(Character::isDigit).count() < CODE
                && !gerund(token, word)
                && !stopWords.contains(word)
                && !stopWords.contains(word.replace(".", ""));
        if (!wanted) {
            return Part.NONE;
        }
        return switch (classes[token]) {
            case NOUN, NAME -> Part.HEAD;
            case ADJECTIVE -> word.endsWith("est") ? Part.NONE : Part.MODIFIER;
            case VERB -> participle(token, word) ? Part.MODIFIER : Part.NONE;
            default -> Part.NONE;
        };
    }

    /** "auctioning the car", "without intimidating workers": a verb, though it has a noun's form. */
    private boolean gerund(int token, String word) {
        if (!word.endsWith("ing") || words.marked(token) || token == 0 || token + 1 >= classes.length) {
            return false;
        }
        WordClass next = classes[token + 1];
        boolean thing = next == WordClass.NOUN || next == WordClass.ADJECTIVE;
        return next == WordClass.DETERMINER || (thing && BEFORE_GERUNDS.contains(words.at(token - 1)));
    }

    /** "the sustained winds", "a frozen conflict": after an article or adjective no verb stands before a noun. */
    private boolean participle(int token, String word) {
        if (token == 0 || token + 1 >= classes.length || classes[token + 1] != WordClass.NOUN) {
            return false;
        }
        boolean form = word.endsWith("ed") || word.endsWith("ing") || word.endsWith("en");
        WordClass before = classes[token - 1];
        return form
                && (before == WordClass.DETERMINER
                        || before == WordClass.ADJECTIVE
                        || (word.endsWith("ed") && before == WordClass.PREPOSITION));
    }
}
