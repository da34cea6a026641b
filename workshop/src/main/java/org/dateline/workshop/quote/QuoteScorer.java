package org.dateline.workshop.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Quote;
import org.dateline.messages.Enrichment.Time;
import org.jspecify.annotations.Nullable;

/** Compares what was found in articles with their gold. Not thread-safe. */
public final class QuoteScorer {
    private final List<String> mistakes = new ArrayList<>();
    private int articles;
    private Tally direct = Tally.NONE;
    private Tally indirect = Tally.NONE;
    private Tally times = Tally.NONE;

    /** @param entities that were found, of which the quotes' speakers are */
    public void add(GoldArticle gold, List<Entity> entities, List<Quote> quotes, List<Time> found) {
        articles++;
        direct = direct.plus(quotes(gold, entities, quotes, true));
        indirect = indirect.plus(quotes(gold, entities, quotes, false));
        times = times.plus(times(gold, found));
    }

    public QuoteScores scores() {
        return new QuoteScores(articles, direct, indirect, times, mistakes);
    }

    private Tally quotes(GoldArticle gold, List<Entity> entities, List<Quote> all, boolean kind) {
        List<Quote> found = all.stream().filter(quote -> quote.direct() == kind).toList();
        List<Quote> wanted =
                gold.quotes().stream().filter(quote -> quote.direct() == kind).toList();
        Set<Quote> taken = new HashSet<>();
        Tally tally = new Tally(wanted.size(), found.size(), 0, 0, 0, 0);
        for (Quote quote : wanted) {
            Quote match = match(quote, found, taken);
            if (match == null) {
                mistake(gold, "missed", quote.text(), quote.verb() + " " + quote.speaker());
                continue;
            }
            taken.add(match);
            boolean exact = match.start() == quote.start() && match.end() == quote.end();
            boolean verb = same(quote.verb(), match.verb());
            boolean speaker = sameSpeaker(gold, quote.speaker(), entities, match.speaker());
            if (!exact || !verb || !speaker) {
                String told = match.verb() + " " + match.speaker() + (exact ? "" : " [" + match.text() + "]");
                mistake(gold, "differs", quote.text(), quote.verb() + " " + quote.speaker() + " found " + told);
            }
            tally = tally.plus(new Tally(0, 0, exact ? 1 : 0, 1, verb ? 1 : 0, speaker ? 1 : 0));
        }
        found.stream()
                .filter(quote -> !taken.contains(quote))
                .forEach(quote -> mistake(
                        gold, kind ? "extra" : "extra indirect", quote.text(), quote.verb() + " " + quote.speaker()));
        return tally;
    }

    private static @Nullable Quote match(Quote quote, List<Quote> found, Set<Quote> taken) {
        Quote best = null;
        double bestShare = 0;
        for (Quote candidate : found) {
            double share = share(quote.start(), quote.end(), candidate.start(), candidate.end());
            if (share >= 0.5 && share > bestShare && !taken.contains(candidate)) {
                best = candidate;
                bestShare = share;
            }
        }
        return best;
    }

    /** The common part of two spans, of both together. */
    private static double share(int start, int end, int otherStart, int otherEnd) {
        int common = Math.min(end, otherEnd) - Math.max(start, otherStart);
        int together = Math.max(end, otherEnd) - Math.min(start, otherStart);
        return common <= 0 ? 0 : (double) common / together;
    }

    private static boolean same(@Nullable String gold, @Nullable String found) {
        return gold == null ? found == null : found != null && gold.equalsIgnoreCase(found);
    }

    private static boolean sameSpeaker(
            GoldArticle gold, @Nullable String wanted, List<Entity> entities, @Nullable String found) {
        if (wanted == null || found == null) {
            return Objects.equals(wanted, found);
        }
        Entity speaker = named(gold.entities(), wanted);
        Entity ours = named(entities, found);
        return speaker != null
                && ours != null
                && speaker.mentions().stream()
                        .anyMatch(mention -> ours.mentions().stream()
                                .anyMatch(other -> mention.start() < other.end() && other.start() < mention.end()));
    }

    private static @Nullable Entity named(List<Entity> entities, String id) {
        return entities.stream()
                .filter(entity -> entity.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Tally times(GoldArticle gold, List<Time> found) {
        Tally tally = new Tally(gold.times().size(), found.size(), 0, 0, 0, 0);
        for (Time time : gold.times()) {
            Time best = null;
            for (Time candidate : found) {
                boolean overlap = candidate.start() < time.end() && time.start() < candidate.end();
                best = best == null && overlap ? candidate : best;
            }
            boolean value = best != null && Objects.equals(best.value(), time.value());
            if (!value) {
                mistake(
                        gold,
                        "time",
                        time.surface() + " = " + time.value(),
                        best == null ? "not found" : best.surface() + " = " + best.value());
            }
            boolean exact = best != null && best.start() == time.start() && best.end() == time.end();
            tally = tally.plus(new Tally(0, 0, exact ? 1 : 0, best == null ? 0 : 1, value ? 1 : 0, 0));
        }
        return tally;
    }

    private void mistake(GoldArticle gold, String kind, String text, String told) {
        String shown = text.length() > 70 ? text.substring(0, 70) + "…" : text;
        mistakes.add(String.format(Locale.ROOT, "%s: %s: %s | %s", gold.name(), kind, shown.replace('\n', ' '), told));
    }
}
