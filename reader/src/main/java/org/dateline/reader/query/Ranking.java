package org.dateline.reader.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.dateline.reader.index.Fields;

/**
 * How well an article answers words: each counts by how rare it is, in title and body; and the nearer together they stand
 * in the order of the query, the better. Figures: docs/reader.md.
 */
final class Ranking {
    /** No more than the body: a title is short, and counts for more by that alone. */
    private static final float TITLE = 1;

    /** Another form of the word, beside the word itself. */
    private static final float STEM = 0.8f;

    /** What the field that answers less well adds. */
    private static final float OTHER_FIELD = 0.6f;

    /** Two words of the query next to each other. */
    private static final float PAIR = 0.2f;

    /** All words next to each other: nothing else may stand before that. */
    private static final float WHOLE = 10;

    /** All words are the name of somebody. */
    private static final float NAME = 2;

    private Ranking() {}

    /** One word, in title or body. */
    static Query word(Word word) {
        return fields(word(Fields.TITLE, word), word(Fields.BODY, word));
    }

    private static Query word(String field, Word word) {
        SynonymQuery.Builder forms = new SynonymQuery.Builder(field).addTerm(new Term(field, word.exact()));
        if (!word.stem().equals(word.exact())) {
            forms.addTerm(new Term(field, word.stem()), STEM);
        }
        return forms.build();
    }

    private static Query fields(Query title, Query body) {
        return new DisjunctionMaxQuery(List.of(new BoostQuery(title, TITLE), body), OTHER_FIELD);
    }

    /** A phrase as it stands, in title or body. */
    static Query phrase(List<Word> words, int slop) {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("a phrase without a word");
        }
        if (words.size() == 1) {
            Word only = words.get(0);
            return word(new Word(only.exact(), only.exact()));
        }
        return fields(phrase(Fields.TITLE, words, slop), phrase(Fields.BODY, words, slop));
    }

    private static Query phrase(String field, List<Word> words, int slop) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        words.forEach(word -> phrase.add(new Term(field, word.exact())));
        return phrase.build();
    }

    /**
     * Some of the words.
     *
     * @param atLeast how many of those that are not {@link Word#isCommon}
     */
    static Query someOf(List<Word> words, int atLeast) {
        List<Word> telling = telling(words);
        if (telling.size() == 1) {
            return word(telling.get(0));
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        telling.forEach(word -> some.add(word(word), Occur.SHOULD));
        return some.setMinimumNumberShouldMatch(Math.max(1, Math.min(atLeast, telling.size())))
                .build();
    }

    static List<Word> telling(List<Word> words) {
        List<Word> telling =
                words.stream().filter(word -> !word.isCommon()).distinct().toList();
        return telling.isEmpty() ? words.stream().distinct().toList() : telling;
    }

    /** What lifts an article that has the words together; required of none. */
    static List<Query> together(List<Word> words) {
        List<Query> lifts = new ArrayList<>();
        lifts.add(new BoostQuery(new TermQuery(new Term(Fields.NAME, String.join(" ", Word.exact(words)))), NAME));
        if (words.size() > 1) {
            lifts.add(new BoostQuery(phrase(words, 0), WHOLE));
        }
        for (int i = 0; words.size() > 2 && i + 1 < words.size(); i++) {
            if (!words.get(i).isCommon() && !words.get(i + 1).isCommon()) {
                lifts.add(new BoostQuery(phrase(words.subList(i, i + 2), 0), PAIR));
            }
        }
        return lifts;
    }
}
