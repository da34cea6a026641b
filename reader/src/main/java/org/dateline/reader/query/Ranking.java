package org.dateline.reader.query;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.dateline.reader.index.Fields;
import org.dateline.reader.index.Folded;

/**
 * How well an article answers words: each counts by how rare it is, in title and body; and all together before any
 * of them. Figures: bench/README.md.
 */
final class Ranking {
    /** No more than the body: a title is short, and counts for more by that alone. */
    private static final float TITLE = 0.4f;

    /** The word in another form than it was typed in. Each form counts by how rare it is itself, and the better one only. */
    private static final float OTHER_FORM = 0.8f;

    /** What the field that answers less well adds. */
    private static final float OTHER_FIELD = 0.3f;

    /** All words next to each other: nothing else may stand before that, so more than words can come to. */
    private static final float WHOLE = 1000;

    /** Two words and more are the name of somebody who stands in the article, however that calls him. */
    private static final float NAMED = 500;

    /** One word is the name of somebody: beside its own worth. */
    private static final float NAME = 2;

    /** Of a longer text the rest changes nothing; Lucene refuses more than 1,024 clauses. */
    private static final int MOST_WORDS = 120;

    private Ranking() {}

    /** One word, in title or body. */
    static Query word(Word word) {
        return fields(word(Fields.TITLE, word), word(Fields.BODY, word));
    }

    private static Query word(String field, Word word) {
        Query typed = new TermQuery(new Term(field, word.exact()));
        if (word.stem().equals(word.exact())) {
            return typed;
        }
        Query anyForm = new TermQuery(new Term(field, word.stem()));
        return new DisjunctionMaxQuery(List.of(typed, new BoostQuery(anyForm, OTHER_FORM)), 0);
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
        List<Word> telling = limited(telling(words));
        if (telling.size() == 1) {
            return word(telling.get(0));
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        telling.forEach(word -> some.add(word(word), Occur.SHOULD));
        return some.setMinimumNumberShouldMatch(Math.max(1, Math.min(atLeast, telling.size())))
                .build();
    }

    /** Some of the words, or the entity that the text names. */
    static Query someOrNamed(String text, int atLeast) {
        return new BooleanQuery.Builder()
                .add(someOf(Word.of(text), atLeast), Occur.SHOULD)
                .add(new ConstantScoreQuery(named(text)), Occur.SHOULD)
                .build();
    }

    private static Query named(String text) {
        return new TermQuery(new Term(Fields.NAME, Folded.name(text)));
    }

    private static List<Word> limited(List<Word> words) {
        return words.subList(0, Math.min(MOST_WORDS, words.size()));
    }

    static List<Word> telling(List<Word> words) {
        List<Word> telling =
                words.stream().filter(word -> !word.isCommon()).distinct().toList();
        return telling.isEmpty() ? words.stream().distinct().toList() : telling;
    }

    /** What lifts an article that has the words together; required of none. */
    static List<Query> together(String text) {
        List<Word> words = Word.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.size() == 1) {
            return List.of(new BoostQuery(named(text), NAME));
        }
        return List.of(
                new BoostQuery(new ConstantScoreQuery(named(text)), NAMED),
                new BoostQuery(new ConstantScoreQuery(phrase(words, 0)), WHOLE));
    }
}
