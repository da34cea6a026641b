package org.dateline.workshop.gold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.Span;
import org.dateline.messages.Enrichment.Time;
import org.dateline.messages.Enrichment.TopicFound;
import org.dateline.workshop.gold.GoldArticle.GoldDate;
import org.dateline.workshop.gold.GoldArticle.GoldEntity;

/** Compares what was found in one article with its gold. */
final class ArticleScorer {
    private static final int THOUSANDTHS = 1000;

    private final GoldArticle gold;
    private final Draft found;
    private final Alignment alignment;
    private final Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    private final List<String> remarks = new ArrayList<>();
    private int wrongLinks;

    private ArticleScorer(GoldArticle gold, Draft found) {
        this.gold = gold;
        this.found = found;
        this.alignment = new Alignment(gold.entities(), found.entities());
    }

    static ArticleScore score(GoldArticle gold, Draft found) {
        ArticleScorer scorer = new ArticleScorer(gold, found);
        scorer.entities();
        scorer.mentions();
        scorer.coreference();
        scorer.links();
        QuoteComparison quotes = new QuoteComparison(gold, found, scorer.alignment, scorer.remarks);
        scorer.counts.put(Measure.QUOTES, quotes.spans());
        scorer.counts.put(Measure.SPEAKERS, quotes.speakers());
        scorer.dates();
        scorer.topics();
        return new ArticleScore(gold.name(), scorer.counts, scorer.remarks, scorer.wrongLinks);
    }

    private void entities() {
        int right = 0;
        for (GoldEntity one : gold.entities()) {
            Entity match = alignment.found(one);
            if (match == null) {
                remarks.add("missing " + one.type() + ": " + one.name());
            } else if (Alignment.sameType(one, match)) {
                right++;
            } else {
                remarks.add("wrong type: " + one.name() + " is " + one.type() + ", found " + match.type());
            }
        }
        for (Entity one : found.entities()) {
            if (alignment.gold(one) == null) {
                remarks.add("extra " + one.type() + ": " + one.name());
            }
        }
        counts.put(
                Measure.ENTITIES,
                new Count(gold.entities().size(), found.entities().size(), right));
    }

    /** Nominal mentions count where the gold has them; further ones are neither right nor wrong, since gold is free there. */
    private void mentions() {
        int all = 0;
        int said = 0;
        int right = 0;
        for (GoldEntity one : gold.entities()) {
            Entity match = alignment.found(one);
            Set<Span> spans = new HashSet<>(one.mentions());
            all += spans.size();
            Set<Span> foundSpans = new HashSet<>();
            List<Mention> mentions = match == null ? List.of() : match.mentions();
            mentions.forEach(mention -> foundSpans.add(Alignment.span(mention)));
            for (Span span : inOrder(spans)) {
                if (foundSpans.contains(span)) {
                    right++;
                } else if (match != null) {
                    remarks.add("missing mention: " + surface(span) + " of " + one.name());
                }
            }
        }
        for (Entity one : found.entities()) {
            GoldEntity match = alignment.gold(one);
            for (Mention mention : one.mentions()) {
                boolean known = match != null && match.mentions().contains(Alignment.span(mention));
                if (known || !"nominal".equals(mention.kind())) {
                    said++;
                }
                if (!known && match != null && !"nominal".equals(mention.kind())) {
                    remarks.add("extra mention: " + surface(Alignment.span(mention)) + " of " + one.name());
                }
            }
        }
        counts.put(Measure.MENTIONS, new Count(all, said, right));
    }

    private static List<Span> inOrder(Set<Span> spans) {
        return spans.stream()
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .toList();
    }

    private void coreference() {
        Map<Span, Set<Span>> goldGroups = new HashMap<>();
        gold.entities()
                .forEach(one -> one.mentions().forEach(span -> goldGroups.put(span, new HashSet<>(one.mentions()))));
        double precision = 0;
        double recall = 0;
        int common = 0;
        for (Entity one : found.entities()) {
            Set<Span> group = new HashSet<>();
            one.mentions().forEach(mention -> group.add(Alignment.span(mention)));
            group.retainAll(goldGroups.keySet());
            for (Span span : group) {
                Set<Span> goldGroup = goldGroups.getOrDefault(span, Set.of());
                long shared = group.stream().filter(goldGroup::contains).count();
                precision += (double) shared / group.size();
                recall += (double) shared / goldGroup.size();
                common++;
            }
        }
        counts.put(Measure.COREFERENCE, bCubed(common, precision, recall));
    }

    /** As a count whose precision and recall are those of the sums. */
    private static Count bCubed(int common, double precision, double recall) {
        if (common == 0) {
            return Count.NONE;
        }
        int right = (int) Math.round(THOUSANDTHS * Math.min(precision, recall));
        int said = precision == 0 ? 0 : (int) Math.round(right * common / precision);
        int all = recall == 0 ? 0 : (int) Math.round(right * common / recall);
        return new Count(all, said, right);
    }

    private void links() {
        int all = 0;
        int said = 0;
        int right = 0;
        for (GoldEntity one : gold.entities()) {
            Entity match = alignment.found(one);
            all += one.uri() != null && match != null ? 1 : 0;
            if (match == null || match.uri() == null) {
                if (match != null && one.uri() != null) {
                    remarks.add("missing link: " + one.name() + " " + one.uri());
                }
                continue;
            }
            if (one.uri() == null) {
                remarks.add("link that the gold has not: " + one.name() + " " + match.uri());
                continue;
            }
            said++;
            if (one.uri().equals(match.uri())) {
                right++;
            } else {
                wrongLinks++;
                remarks.add("WRONG LINK: " + one.name() + " is " + one.uri() + ", found " + match.uri());
            }
        }
        counts.put(Measure.LINKS, new Count(all, said, right));
    }

    private void dates() {
        int right = 0;
        Set<Span> spans = new HashSet<>();
        for (GoldDate date : gold.dates()) {
            spans.add(date.span());
            String value = value(date.span());
            if (date.value().equals(value)) {
                right++;
            } else {
                remarks.add((value.isEmpty() ? "missing date: " : "wrong date: ") + date.text() + " is " + date.value()
                        + (value.isEmpty() ? "" : ", found " + value));
            }
        }
        // A duration or an hour is no date of the gold, and no mistake.
        int said = (int) found.times().stream()
                .filter(time -> spans.contains(span(time)) || isDay(time))
                .count();
        found.times().stream()
                .filter(time -> !spans.contains(span(time)) && isDay(time))
                .forEach(time -> remarks.add("extra date: " + time.surface() + " " + time.value()));
        counts.put(Measure.DATES, new Count(gold.dates().size(), said, right));
    }

    private static Span span(Time time) {
        return new Span(time.start(), time.end());
    }

    private static boolean isDay(Time time) {
        return time.precision().equals("day") && time.value() != null;
    }

    private String value(Span span) {
        return found.times().stream()
                .filter(time -> span(time).equals(span))
                .map(time -> String.valueOf(time.value()))
                .findFirst()
                .orElse("");
    }

    private void topics() {
        Set<String> said = new TreeSet<>();
        found.topics().stream().map(TopicFound::uri).map(GoldScores::topicCode).forEach(said::add);
        int right = 0;
        for (String topic : gold.topics()) {
            if (said.contains(topic)) {
                right++;
            } else {
                remarks.add("missing topic: " + topic);
            }
        }
        Set<String> extra = new TreeSet<>(said);
        extra.removeAll(gold.topics());
        extra.removeAll(gold.secondary());
        extra.forEach(topic -> remarks.add("extra topic: " + topic));
        counts.put(Measure.TOPICS, new Count(gold.topics().size(), right + extra.size(), right));
    }

    private String surface(Span span) {
        String text = found.article().text();
        return "\"" + text.substring(Math.min(text.length(), span.start()), Math.min(text.length(), span.end()))
                + "\" [" + span.start() + "," + span.end() + "]";
    }
}
