package org.dateline.reader.query;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** Typed text as a query of the index. */
final class TextQuery {
    private static final int TITLE_WORDS = 6;

    private TextQuery() {}

    /** How many of so many words an article must have. */
    enum Demand {
        /**
         * All of two, all but one of four: what somebody who looks for something means. Half of a title, which says in other
         * words what its article says.
         */
        MOST {
            @Override
            int of(int words) {
                if (words <= 2) {
                    return words;
                }
                return (int) Math.ceil(words * (words < TITLE_WORDS ? 0.7 : 0.5));
            }
        },
        /** Where that finds little. */
        FEW {
            @Override
            int of(int words) {
                return Math.max(1, (int) Math.floor(words * 0.3));
            }
        };

        abstract int of(int words);
    }

    static Query of(QueryText text, Demand demand) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Word> words = Word.of(text.words());
        if (!words.isEmpty()) {
            int atLeast = demand.of(Ranking.telling(words).size());
            all.add(
                    text.isPlain() ? Ranking.someOrNamed(text.words(), atLeast) : Ranking.someOf(words, atLeast),
                    Occur.MUST);
        }
        Ranking.together(text.whole()).forEach(lift -> all.add(lift, Occur.SHOULD));
        text.groups().stream().filter(group -> !group.isWord()).forEach(group -> all.add(anyOf(group), Occur.MUST));
        text.excluded().forEach(piece -> all.add(piece(piece), Occur.MUST_NOT));
        if (text.groups().isEmpty()) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return all.build();
    }

    private static Query anyOf(QueryText.Group group) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        group.alternatives().forEach(piece -> any.add(piece(piece), Occur.SHOULD));
        return any.build();
    }

    private static Query piece(QueryText.Piece piece) {
        List<Word> words = Word.of(piece.text());
        return piece.phrase() || words.size() > 1 ? Ranking.phrase(words, 0) : Ranking.someOf(words, 1);
    }
}
