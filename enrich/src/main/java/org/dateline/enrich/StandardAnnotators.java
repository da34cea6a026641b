package org.dateline.enrich;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.entity.EntityAnnotator;
import org.dateline.enrich.headline.HeadlineAnnotator;
import org.dateline.enrich.keyword.KeywordAnnotator;
import org.dateline.enrich.language.LanguageAnnotator;
import org.dateline.enrich.link.LinkAnnotator;
import org.dateline.enrich.name.NameAnnotator;
import org.dateline.enrich.place.PlaceAnnotator;
import org.dateline.enrich.published.PublishedAnnotator;
import org.dateline.enrich.quote.QuoteAnnotator;
import org.dateline.enrich.summary.SummaryAnnotator;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.enrich.time.TimeAnnotator;
import org.dateline.enrich.topic.TopicAnnotator;
import org.dateline.enrich.topic.TopicSettings;
import org.dateline.enrich.topic.TopicTiers;
import org.dateline.enrich.weight.WeightAnnotator;

/**
 * What Dateline finds, in the order in which it is looked for. Each annotator sees what those before it found.
 *
 * <p>To add one: a package of its own with a class that implements {@link Annotator}, and a line here at its place. Why
 * some stand where they stand: entities come before places, since a person's name is no place ("Stilwell" is not the
 * town in Oklahoma); links come after places, which say what country an article is about; times come after the publication date, from which "Saturday" counts; quotes come after entities and
 * places, which are their speakers.
 */
public final class StandardAnnotators {
    private static final String TOPIC = "topic";
    private static final Map<String, Supplier<Annotator>> MAKERS = makers();

    private StandardAnnotators() {}

    private static Map<String, Supplier<Annotator>> makers() {
        Map<String, Supplier<Annotator>> makers = new LinkedHashMap<>();
        makers.put("language", LanguageAnnotator::new);
        makers.put("text", TextAnnotator::new);
        makers.put("headline", HeadlineAnnotator::new);
        makers.put("published", PublishedAnnotator::new);
        makers.put("name", NameAnnotator::new);
        makers.put("entity", EntityAnnotator::new);
        makers.put("place", PlaceAnnotator::new);
        makers.put("link", LinkAnnotator::new);
        makers.put("weight", WeightAnnotator::new);
        makers.put("time", TimeAnnotator::new);
        makers.put("quote", QuoteAnnotator::new);
        makers.put(TOPIC, () -> TopicAnnotator.of(TopicTiers.FAST));
        makers.put("keyword", KeywordAnnotator::new);
        makers.put("summary", SummaryAnnotator::new);
        return makers;
    }

    /** Their names in order. */
    public static List<String> names() {
        return List.copyOf(MAKERS.keySet());
    }

    /** All of them. Models are loaded here, so that the first article does not wait for them. */
    public static List<Annotator> all() {
        return named("all");
    }

    /** @param names {@code all}, or names with commas; they run in their own order, whatever the order of the names */
    public static List<Annotator> named(String names) {
        return named(names, TopicSettings.DEFAULT);
    }

    /** @param topics how topics are found, if they are among the names */
    public static List<Annotator> named(String names, TopicSettings topics) {
        Set<String> wanted = wanted(names);
        return MAKERS.entrySet().stream()
                .filter(maker -> wanted.contains(maker.getKey()))
                .flatMap(maker -> maker.getKey().equals(TOPIC)
                        ? topics.annotators().stream()
                        : Stream.of(maker.getValue().get()))
                .toList();
    }

    /** Those of the names that are no annotator's; not empty either where there is no name at all. */
    static List<String> unknown(String names) {
        Set<String> wanted = wanted(names);
        return wanted.isEmpty()
                ? List.of(names)
                : wanted.stream().filter(name -> !MAKERS.containsKey(name)).toList();
    }

    private static Set<String> wanted(String names) {
        if (names.strip().equals("all")) {
            return MAKERS.keySet();
        }
        return Stream.of(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
