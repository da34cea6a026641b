package org.dateline.enrich.quote.marks;

import java.util.List;
import java.util.Set;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.text.Words;
import org.dateline.messages.Enrichment.Span;

/**
 * An article without what is quoted in it: its tokens in order, each quotation standing as one item. A name in a
 * quotation can so be nobody's who speaks.
 */
public final class Outer {
    private static final Set<String> SMALL = Set.of("in", "of", "at", "to", "for", "on", "by", "and", "the");

    private final Words words;
    private final List<Quotation> quotations;
    private final int[] items;
    private final int[] first;
    private final int[] last;
    private final int[] paragraph;
    private final int[] itemOfQuotation;
    private int size;

    public Outer(Words words, List<Quotation> quotations) {
        this.words = words;
        this.quotations = quotations;
        this.items = new int[words.count() + quotations.size()];
        this.itemOfQuotation = new int[quotations.size()];
        fill();
        this.first = new int[size];
        this.last = new int[size];
        this.paragraph = new int[size];
        sentences();
        paragraphs();
    }

    private void fill() {
        TokenizedText text = words.text();
        int quotation = 0;
        for (int token = 0; token < words.count(); token++) {
            while (quotation < quotations.size() && quotations.get(quotation).end() <= text.start(token)) {
                quotation++;
            }
            if (quotation == quotations.size()
                    || text.end(token) <= quotations.get(quotation).start()) {
                items[size++] = token;
            } else if (size == 0 || items[size - 1] != ~quotation) {
                itemOfQuotation[quotation] = size;
                items[size++] = ~quotation;
            }
        }
    }

    /** A sentence of the article ends where one of its text does, outside of quotations or with one. */
    private void sentences() {
        TokenizedText text = words.text();
        int start = 0;
        int sentence = 0;
        for (int i = 0; i < size; i++) {
            int end = end(i);
            while (sentence < text.sentences().size()
                    && text.sentences().get(sentence).end() < end) {
                sentence++;
            }
            boolean ends = i + 1 == size
                    || (sentence < text.sentences().size()
                            && text.sentences().get(sentence).end() == end);
            first[i] = start;
            if (ends) {
                for (int j = start; j <= i; j++) {
                    last[j] = i;
                }
                start = i + 1;
            }
        }
    }

    private void paragraphs() {
        List<Span> paragraphs = words.text().paragraphs();
        int current = 0;
        for (int i = 0; i < size; i++) {
            int end = end(i);
            while (current + 1 < paragraphs.size() && paragraphs.get(current).end() < end) {
                current++;
            }
            paragraph[i] = current;
        }
    }

    public int size() {
        return size;
    }

    /** The token that an item is, or -1 for a quotation. */
    public int token(int item) {
        return item < 0 || item >= size ? -1 : Math.max(items[item], -1);
    }

    public boolean quotation(int item) {
        return item >= 0 && item < size && items[item] < 0;
    }

    public int quotationAt(int item) {
        return ~items[item];
    }

    public int itemOf(int quotation) {
        return itemOfQuotation[quotation];
    }

    /** The word in lower case, empty for a quotation and outside. */
    public String word(int item) {
        int token = token(item);
        if (token < 0) {
            return "";
        }
        String word = words.at(token);
        if (words.hyphen(token - 1) && words.hyphen(token + 1) && SMALL.contains(word)) {
            // The "in" of "editor-in-chief" ties nothing to a noun.
            return "-" + word + "-";
        }
        // The World Health Organization is no pronoun.
        return word.equals("who")
                        && words.marked(token)
                        && words.text().token(token).equals("WHO")
                ? "WHO"
                : word;
    }

    public boolean is(int item, String word) {
        return word(item).equals(word);
    }

    public boolean capitalised(int item) {
        int token = token(item);
        return token >= 0 && words.marked(token);
    }

    /** Where an item begins in the text. */
    public int start(int item) {
        return items[item] >= 0
                ? words.text().start(items[item])
                : quotations.get(~items[item]).start();
    }

    /** Where an item ends in the text. */
    public int end(int item) {
        return items[item] >= 0
                ? words.text().end(items[item])
                : quotations.get(~items[item]).end();
    }

    /** First item of the sentence that an item stands in. */
    public int first(int item) {
        return first[item];
    }

    /** Last item of the sentence that an item stands in. */
    public int last(int item) {
        return last[item];
    }

    /** The paragraph in which an item ends. */
    public int paragraph(int item) {
        return paragraph[item];
    }

    /** Whether "48-year-old" begins at an item, as one token or several. */
    public boolean aged(int item) {
        return word(item).endsWith("year-old")
                || (is(item + 1, "-") && is(item + 2, "year"))
                || is(item + 1, "-year-old");
    }
}
