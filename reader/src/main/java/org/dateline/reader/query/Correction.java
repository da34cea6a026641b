package org.dateline.reader.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.dateline.reader.index.Fields;
import org.dateline.reader.index.Folded;

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

    /** Of so many words that are all known, another reading is looked for where they never stand together. */
    private static final int KNOWN_WORDS = 4;

    /** The longest names: of offices, laws and conferences. */
    private static final int NAME_WORDS = 16;

    private static final int ALONE = 3;
    private static final int TOGETHER = 60;
    private static final int NAMES = 5;
    private static final float AS_PHRASE = 6;

    /** Who it is beats any number of the words. */
    private static final float AS_NAME = 1000;

    /** Nothing where the words as typed are well known, or nothing looks like them. */
    static Optional<Correction> of(String typed, IndexSearcher index) throws IOException {
        List<Word> words = Word.of(typed);
        Spelling spelling = new Spelling(index.getIndexReader());
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return nameOnly(typed, words, index, spelling);
        }
        boolean anyUnknown = false;
        for (Word word : words) {
            anyUnknown |= spelling.frequency(word) == 0;
        }
        if (!anyUnknown && (words.size() > KNOWN_WORDS || index.count(Ranking.phrase(words, 0)) > 0)) {
            return Optional.empty();
        }
        if (!anyUnknown && areTogether(words, index)) {
            return nameOnly(typed, words, index, spelling);
        }
        Correction correction = new Correction(forms(words, spelling), name(typed, words, spelling));
        if (!correction.name.isEmpty() || (words.size() > 1 && index.count(correction.phrase()) > 0)) {
            return Optional.of(correction.told(index));
        }
        return anyUnknown && correction.changesAny(words)
                ? Optional.of(correction.unknownOnly(words, spelling))
                : Optional.empty();
    }

    /** Of a text that says enough as it is, whether as a whole it is the name of somebody but for one letter. */
    private static Optional<Correction> nameOnly(String typed, List<Word> words, IndexSearcher index, Spelling spelling)
            throws IOException {
        boolean isName = index.count(new TermQuery(new Term(Fields.NAME, Folded.name(typed)))) > 0;
        boolean tooLong = words.size() > NAME_WORDS;
        String name = isName || tooLong ? "" : first(spelling.nearest(Fields.NAME, Folded.name(typed), NAMES));
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Correction(Word.exact(words).stream().map(List::of).toList(), name));
    }

    /** Whether an article has all of them. */
    private static boolean areTogether(List<Word> words, IndexSearcher index) throws IOException {
        return index.count(Ranking.someOf(words, words.size())) > 0;
    }

    private static List<List<String>> forms(List<Word> words, Spelling spelling) throws IOException {
        List<List<String>> all = new ArrayList<>();
        for (Word word : words) {
            List<String> forms = new ArrayList<>();
            int most = words.size() == 1 ? ALONE : TOGETHER;
            if (spelling.frequency(word) > 0) {
                // Who makes another word of it by mistake makes one mistake: looking for two costs ten times as much.
                forms.add(word.exact());
                forms.addAll(spelling.nearest(Fields.BODY, word.exact(), most));
            } else {
                List<String> similar = spelling.similar(Fields.BODY, word.exact(), most);
                forms.addAll(similar.isEmpty() ? spelling.similar(Fields.TITLE, word.exact(), most) : similar);
            }
            all.add(forms.isEmpty() ? List.of(word.exact()) : forms);
        }
        return all;
    }

    private static String name(String typed, List<Word> words, Spelling spelling) throws IOException {
        if (words.size() > NAME_WORDS) {
            return "";
        }
        return first(spelling.similar(Fields.NAME, Folded.name(typed), NAMES));
    }

    private static String first(List<String> names) {
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
            Query somebody = new TermQuery(new Term(Fields.NAME, name));
            all.add(new BoostQuery(new ConstantScoreQuery(somebody), AS_NAME), Occur.SHOULD);
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
