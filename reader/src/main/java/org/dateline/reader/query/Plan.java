package org.dateline.reader.query;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.dateline.reader.query.TextQuery.Demand;
import org.jspecify.annotations.Nullable;

/**
 * How a typed text is looked for in one moment of the index.
 *
 * @param words of the text that stand alone
 * @param corrected what is looked for instead, or {@code null}
 */
record Plan(QueryText text, List<Word> words, @Nullable Correction corrected, Demand demand) {
    /** Fewer hits than this are little. */
    static final int LITTLE = 10;

    private static final int SHORT = 2;

    static Plan of(QueryText text, IndexSearcher index) throws IOException {
        List<Word> words = Word.of(text.words());
        Optional<Correction> corrected = text.isPlain() ? Correction.of(text.words(), index) : Optional.empty();
        return new Plan(text, words, corrected.orElse(null), Demand.MOST);
    }

    /** Where this one finds little: asks for fewer of the words. */
    Optional<Plan> wider() {
        boolean narrow = demand == Demand.MOST && Ranking.telling(words).size() > SHORT;
        return narrow ? Optional.of(new Plan(text, words, corrected, Demand.FEW)) : Optional.empty();
    }

    Query query() {
        if (corrected == null) {
            return TextQuery.of(text, demand);
        }
        return new BooleanQuery.Builder()
                .add(corrected.query(demand.of(words.size())), Occur.MUST)
                .build();
    }
}
