package org.dateline.reader.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.dateline.reader.index.Fields;
import org.dateline.reader.index.IndexedArticle;
import org.dateline.reader.index.TextAnalysis;

/** Where the words of a query stand in an article: marks in the title, and the stretch of the body that has most of them. */
final class Highlighter {
    private static final int WINDOW = 240;
    private static final int LONGEST_BODY = 200_000;

    /** What stands farther behind the first mark than this is not looked at. */
    private static final int FARTHEST = 10_000;

    private static final TextAnalysis ANALYSIS = TextAnalysis.withStems();

    /** Stands for every character that is not ASCII. */
    private static final int FOLDED = 128;

    private final Set<String> terms;
    private final BitSet initials = new BitSet(FOLDED + 1);

    private Highlighter(Set<String> terms) {
        this.terms = terms;
        initials.set(FOLDED);
        terms.forEach(term -> initials.set(Math.min(FOLDED, term.charAt(0))));
    }

    /** Of the words that a query looks for in title or body. */
    static Highlighter of(Query query) {
        Set<String> terms = new HashSet<>();
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query part, Term... found) {
                for (Term term : found) {
                    if (term.field().equals(Fields.BODY)) {
                        terms.add(term.text());
                    }
                }
            }

            @Override
            public QueryVisitor getSubVisitor(org.apache.lucene.search.BooleanClause.Occur occur, Query parent) {
                return occur == org.apache.lucene.search.BooleanClause.Occur.MUST_NOT ? EMPTY_VISITOR : this;
            }
        });
        terms.removeIf(FrequentWords::contains);
        return new Highlighter(terms);
    }

    private record Found(String term, int start, int end) {}

    List<Answer.Highlight> of(IndexedArticle article) {
        List<Answer.Highlight> all = new ArrayList<>();
        String title = article.headline();
        List<Found> inTitle = find(Fields.TITLE, title);
        if (!inTitle.isEmpty()) {
            all.add(new Answer.Highlight("title", title, null, marks(inTitle, 0)));
        }
        String body = article.text();
        List<Found> inBody = find(Fields.BODY, body.substring(0, Math.min(LONGEST_BODY, body.length())));
        if (!inBody.isEmpty()) {
            all.add(fragment(body, best(inBody)));
        }
        return all;
    }

    /**
     * Words and their stems begin alike: only what begins as a term does is analysed, which in a long article is one word in
     * ten. What is not ASCII may be folded to anything, and is.
     */
    private List<Found> find(String field, String text) {
        List<Found> found = new ArrayList<>();
        int analysed = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!found.isEmpty() && i > found.get(0).start() + FARTHEST) {
                break;
            }
            boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            if (i >= analysed && begins && initials.get(Math.min(FOLDED, Character.toLowerCase(text.charAt(i))))) {
                analysed = endOfRun(text, i);
                find(field, text, i, analysed, found);
            }
        }
        return found;
    }

    /** The next white space, or the end. */
    private static int endOfRun(String text, int start) {
        int end = start + 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void find(String field, String text, int from, int to, List<Found> found) {
        try (TokenStream tokens = ANALYSIS.tokenStream(field, text.substring(from, to))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            int last = -1;
            while (tokens.incrementToken()) {
                if (offsets.startOffset() > last && terms.contains(term.toString())) {
                    found.add(new Found(term.toString(), from + offsets.startOffset(), from + offsets.endOffset()));
                    last = offsets.startOffset();
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The run of marks within a window that has the most different words, and then the most. */
    private static List<Found> best(List<Found> found) {
        List<Found> best = List.of();
        int bestWorth = 0;
        for (int first = 0; first < found.size(); first++) {
            Set<String> different = new HashSet<>();
            int after = first;
            while (after < found.size()
                    && found.get(after).end() - found.get(first).start() <= WINDOW) {
                different.add(found.get(after).term());
                after++;
            }
            int worth = different.size() * 100 + Math.min(99, after - first);
            if (worth > bestWorth) {
                bestWorth = worth;
                best = found.subList(first, after);
            }
        }
        return best.isEmpty() ? found.subList(0, 1) : best;
    }

    private static Answer.Highlight fragment(String body, List<Found> run) {
        int first = run.get(0).start();
        int last = run.get(run.size() - 1).end();
        int spare = Math.max(0, WINDOW - (last - first)) / 2;
        int start = atWord(body, Math.max(0, first - spare), first);
        int end = Math.min(body.length(), last + spare);
        while (end > last && end < body.length() && !Character.isWhitespace(body.charAt(end))) {
            end--;
        }
        return new Answer.Highlight("body", body.substring(start, end), start, marks(run, start));
    }

    /** The next beginning of a word, no later than the limit. */
    private static int atWord(String body, int from, int limit) {
        int start = from;
        while (start > 0 && start < limit && !Character.isWhitespace(body.charAt(start - 1))) {
            start++;
        }
        return start;
    }

    private static List<Answer.Mark> marks(List<Found> found, int from) {
        return found.stream()
                .map(each -> new Answer.Mark(each.start() - from, each.end() - from))
                .toList();
    }
}
