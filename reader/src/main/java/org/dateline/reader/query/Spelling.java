package org.dateline.reader.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.dateline.reader.index.Fields;

/** Words of the index that look like a word: with a letter changed, left out, put in or two swapped, the first one too. */
final class Spelling {
    /** Two mistakes in a shorter word make another word of it. */
    private static final int LONG_WORD = 7;

    /** Less than this is left of a word that is misspelt, not of another form of it. */
    private static final int SHORTEST_STEM = 3;

    private final IndexReader reader;

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    /** In how many articles the word stands, as it is or in another form of it. */
    int frequency(Word word) throws IOException {
        int most = 0;
        for (String field : List.of(Fields.TITLE, Fields.BODY)) {
            most = Math.max(most, reader.docFreq(new Term(field, word.exact())));
            if (word.stem().length() >= SHORTEST_STEM) {
                most = Math.max(most, reader.docFreq(new Term(field, word.stem())));
            }
        }
        return most;
    }

    /** The nearest, the more frequent first; none that is farther away than the nearest, which has two mistakes at most. */
    List<String> similar(String field, String word, int most) throws IOException {
        List<String> near = nearest(field, word, most);
        // Each word of a name is looked for by itself too: here a second mistake would double what the question costs.
        boolean longWord = word.length() >= LONG_WORD && word.indexOf(' ') < 0;
        return near.isEmpty() && longWord ? within(field, word, 2, most) : near;
    }

    /** Those with one mistake. */
    List<String> nearest(String field, String word, int most) throws IOException {
        return within(field, word, 1, most);
    }

    private List<String> within(String field, String word, int edits, int most) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null || word.length() < 2) {
            return List.of();
        }
        Map<String, Integer> found = new HashMap<>();
        FuzzyTermsEnum similar = new FuzzyTermsEnum(terms, new Term(field, word), edits, 0, true);
        for (BytesRef term = similar.next(); term != null; term = similar.next()) {
            found.put(term.utf8ToString(), similar.docFreq());
        }
        found.remove(word);
        List<String> sorted = new ArrayList<>(found.keySet());
        sorted.sort(Comparator.comparing((String term) -> -found.getOrDefault(term, 0))
                .thenComparing(term -> term));
        return sorted.subList(0, Math.min(most, sorted.size()));
    }
}
