package org.dateline.bench.annotators;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.enrich.StandardAnnotators;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Article;

/** The annotators one after the other in this thread, each with its CPU time, which a busy machine does not spoil much. */
final class Chain {
    /** Not among those of who, where, when and who said it, nor needed by them. */
    private static final Set<String> ABOUT = Set.of("topic", "keyword", "summary");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Annotator> annotators = StandardAnnotators.all();
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final List<String> skipped = new ArrayList<>();
    private int tokens;
    private long chars;

    void clear() {
        nanos.clear();
        skipped.clear();
        tokens = 0;
        chars = 0;
    }

    /** Lets whatever an annotator throws escape: it must not. */
    void annotate(String text) {
        Draft draft = Draft.of(Article.of("urn:dateline:bench", text).build());
        for (Annotator annotator : annotators) {
            long before = threads.getCurrentThreadCpuTime();
            Annotation annotation = annotator.annotate(draft);
            nanos.merge(annotator.name(), threads.getCurrentThreadCpuTime() - before, Long::sum);
            draft = annotation.after(draft);
            if (annotation instanceof Annotation.Skipped reason) {
                skipped.add(annotator.name() + ": " + reason.reason());
            }
        }
        chars += text.length();
        tokens += draft.text() == null ? 0 : draft.text().tokenCount();
    }

    /** What was skipped since the last {@link #clear}, with the reason. */
    List<String> skipped() {
        return List.copyOf(skipped);
    }

    double microsPerKilobyte() {
        return nanos.values().stream().mapToLong(Long::longValue).sum() / (double) Math.max(1, chars);
    }

    double seconds() {
        return nanos.values().stream().mapToLong(Long::longValue).sum() / 1e9;
    }

    /** Without what the article is about: topics, keywords, summary. */
    double secondsOfNamesToQuotes() {
        return seconds() - ABOUT.stream().mapToDouble(this::secondsOf).sum();
    }

    double secondsOf(String annotator) {
        return nanos.getOrDefault(annotator, 0L) / 1e9;
    }

    int tokens() {
        return tokens;
    }

    /** "name 1200, place 300": microseconds of CPU a thousand characters. */
    String each() {
        return nanos.entrySet().stream()
                .map(use -> String.format(Locale.ROOT, "%s %.0f", use.getKey(), use.getValue() / (double) chars))
                .collect(Collectors.joining(", "));
    }
}
