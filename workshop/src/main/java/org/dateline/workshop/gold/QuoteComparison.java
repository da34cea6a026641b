package org.dateline.workshop.gold;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Enrichment.Quote;
import org.dateline.messages.Enrichment.Span;
import org.dateline.workshop.gold.GoldArticle.GoldQuote;
import org.jspecify.annotations.Nullable;

/** Quotes beside those of the gold. Where the gold has direct ones only, reported speech counts neither way. */
final class QuoteComparison {
    private final int gold;
    private final int said;
    private int rightSpans;
    private int rightSpeakers;

    QuoteComparison(GoldArticle article, Draft found, Alignment alignment, List<String> remarks) {
        boolean indirect = article.quotes().stream().anyMatch(quote -> !quote.direct());
        Set<Quote> matched = new HashSet<>();
        for (GoldQuote quote : article.quotes()) {
            Quote match = match(quote, found.quotes());
            if (match == null) {
                remarks.add("missing quote: " + cut(quote.text()));
                continue;
            }
            matched.add(match);
            rightSpans++;
            if (Objects.equals(quote.speaker(), alignment.goldId(match.speaker()))
                    && (quote.speaker() != null || match.speaker() == null)) {
                rightSpeakers++;
            } else {
                remarks.add("wrong speaker: " + cut(quote.text()) + " by " + quote.speaker() + ", found "
                        + speaker(match, found, alignment));
            }
        }
        gold = article.quotes().size();
        List<Quote> counted = found.quotes().stream()
                .filter(quote -> matched.contains(quote) || quote.direct() || indirect)
                .toList();
        counted.forEach(quote -> remark(quote, matched, remarks));
        said = counted.size();
    }

    private static void remark(Quote quote, Set<Quote> matched, List<String> remarks) {
        if (!matched.contains(quote)) {
            remarks.add("extra quote: " + cut(quote.text()));
        }
    }

    private static @Nullable String speaker(Quote quote, Draft found, Alignment alignment) {
        String id = alignment.goldId(quote.speaker());
        return id != null
                ? id
                : found.entities().stream()
                        .filter(entity -> entity.id().equals(quote.speaker()))
                        .map(entity -> entity.name())
                        .findFirst()
                        .orElse("none");
    }

    private static @Nullable Quote match(GoldQuote gold, List<Quote> found) {
        for (Quote quote : found) {
            Span span = new Span(quote.start(), quote.end());
            if (gold.span() == null ? quote.text().equals(gold.text()) : span.equals(gold.span())) {
                return quote;
            }
        }
        return null;
    }

    private static String cut(String text) {
        return "\"" + (text.length() > 50 ? text.substring(0, 50) + "..." : text) + "\"";
    }

    Count spans() {
        return new Count(gold, said, rightSpans);
    }

    Count speakers() {
        return new Count(gold, said, rightSpeakers);
    }
}
