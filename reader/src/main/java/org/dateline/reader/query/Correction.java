package org.dateline.reader.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.dateline.reader.index.Fields;

/**
 * What somebody may have meant who typed words that the index does not have, or not together: for each word those that
 * look like it. Words that stand together somewhere once one of them is read otherwise were meant so.
 *
 * @param forms of each word, the most likely first
 * @param name that looks like all of them, or empty
 */
record Correction(List<List<String>> forms, String name) {
    /** A text of more words finds something although one of them is wrong. */
    private static final int MOST_WORDS = 8;

    private static final int ALONE = 3;
    private static final int TOGETHER = 60;
    private static final int NAMES = 5;
    private static final float AS_PHRASE = 6;
    private static final float AS_NAME = 8;

    /** Nothing where the words as typed are well known, or nothing looks like them. */
    static Optional<Correction> of(List<Word> words, IndexSearcher index) throws IOException {
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        Spelling spelling = new Spelling(index.getIndexReader());
        boolean anyUnknown = false;
        for (Word word : words) {
            anyUnknown |= spelling.frequency(word) == 0;
        }
        if (!anyUnknown && (words.size() == 1 || index.count(Ranking.phrase(words, 1)) > 0)) {
            return Optional.empty();
        }
        Correction correction = new Correction(forms(words, spelling), name(words, spelling));
        if (!correction.name.isEmpty() || words.size() > 1 && index.count(correction.phrase()) > 0) {
            return Optional.of(correction.told(index));
        }
        return anyUnknown && correction.changesAny(words)
                ? Optional.of(correction.unknownOnly(words, spelling))
                : Optional.empty();
    }

    private static List<List<String>> forms(List<Word> words, Spelling spelling) throws IOException {
        List<List<String>> all = new ArrayList<>();
        for (Word word : words) {
            List<String> forms = new ArrayList<>();
            if (spelling.frequency(word) > 0) {
                forms.add(word.exact());
            }
            forms.addAll(spelling.similar(Fields.BODY, word.exact(), words.size() == 1 ? ALONE : TOGETHER));
            all.add(forms.isEmpty() ? List.of(word.exact()) : forms);
        }
        return all;
    }

    private static String name(List<Word> words, Spelling spelling) throws IOException {
        List<String> names = spelling.similar(Fields.NAME, String.join(" ", Word.exact(words)), NAMES);
        return names.isEmpty() ? "" : names.get(0);
    }

    private boolean changesAny(List<Word> words) {
        return !forms.stream().map(each -> each.get(0)).toList().equals(Word.exact(words));
    }

    /** Known words stay as they are: nothing says that they were meant otherwise. */
    private Correction unknownOnly(List<Word> words, Spelling spelling) throws IOException {
        List<List<String>> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean known = spelling.frequency(words.get(i)) > 0;
            List<String> each = forms.get(i);
            kept.add(known ? List.of(words.get(i).exact()) : each.subList(0, Math.min(ALONE, each.size())));
        }
        return new Correction(kept, "");
    }

    /** The forms that do stand together come first. */
    private Correction told(IndexSearcher index) throws IOException {
        if (!name.isEmpty() || forms.size() == 1) {
            return this;
        }
        List<List<String>> ordered = new ArrayList<>(forms);
        for (int i = 0; i < ordered.size(); i++) {
            for (String form : forms.get(i)) {
                List<List<String>> fixed = new ArrayList<>(ordered);
                fixed.set(i, List.of(form));
                if (index.count(new Correction(fixed, "").phrase()) > 0) {
                    ordered = fixed;
                    break;
                }
            }
        }
        return new Correction(ordered, "");
    }

    /** As somebody would have typed it. */
    String text() {
        return name.isEmpty()
                ? String.join(" ", forms.stream().map(each -> each.get(0)).toList())
                : name;
    }

    private Query phrase() {
        return new DisjunctionMaxQuery(List.of(phrase(Fields.TITLE), phrase(Fields.BODY)), 0);
    }

    private Query phrase(String field) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(1);
        forms.forEach(each ->
                phrase.add(each.stream().map(form -> new Term(field, form)).toArray(Term[]::new)));
        return phrase.build();
    }

    /** @param atLeast how many of the words an article must have in one of their forms */
    Query query(int atLeast) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (List<String> each : forms) {
            words.add(
                    new DisjunctionMaxQuery(List.of(anyOf(Fields.TITLE, each), anyOf(Fields.BODY, each)), 0),
                    Occur.SHOULD);
        }
        words.setMinimumNumberShouldMatch(Math.min(atLeast, forms.size()));
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words.build(), Occur.SHOULD);
        if (forms.size() > 1) {
            all.add(new BoostQuery(phrase(), AS_PHRASE), Occur.SHOULD);
        }
        if (!name.isEmpty()) {
            List<Word> named = Word.of(name);
            all.add(new BoostQuery(new TermQuery(new Term(Fields.NAME, name)), AS_NAME), Occur.SHOULD);
            all.add(new BoostQuery(Ranking.phrase(named, 0), AS_PHRASE), Occur.SHOULD);
        }
        return all.setMinimumNumberShouldMatch(1).build();
    }

    private static Query anyOf(String field, List<String> forms) {
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        forms.forEach(form -> any.addTerm(new Term(field, form)));
        return any.build();
    }
}
