package org.dateline.enrich.published;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Stamp;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Published;
import org.dateline.messages.PublishedEvidence;
import org.jspecify.annotations.Nullable;

/**
 * The publication date, from what says so most surely: {@code contentCreated}, which ingest also fills from a date line;
 * a first line that is a date; one that is labelled ("Posted:") or stands below the byline; a dateline; the other dates of the metadata; a day in its address.
 *
 * <p>When the article was received says nothing about it: an archive is received all at once. Hence a dateline without a
 * year and without another date beside it stays without an answer.
 */
public final class PublishedAnnotator implements Annotator {
    private static final String DAY = "day";

    private final String version = Stamp.version(PublishedAnnotator.class, "1");

    @Override
    public String name() {
        return "published";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Annotation annotate(Draft draft) {
        return published(draft.article())
                .<Annotation>map(published -> new Annotation.Found(draft.with(changes -> {
                    changes.published = published;
                    changes.article = dated(draft.article(), published);
                })))
                .orElseGet(Annotation.Empty::new);
    }

    private static Optional<Published> published(Article article) {
        OffsetDateTime created = article.contentCreated();
        Optional<Dateline> dateline = Dateline.amongFirstLines(article.text());
        if (created != null) {
            return Optional.of(created(article, created, dateline));
        }
        return DateLine.of(article.text())
                .map(line -> new Published(line.value(), line.precision(), "first-line", line.raw()))
                .or(() -> LabelledDate.of(article.text())
                        .map(line -> new Published(line.value(), line.precision(), "label", line.raw())))
                .or(() -> dateline.flatMap(opening -> ofDateline(opening, near(article))))
                .or(() -> Optional.ofNullable(article.versionCreated())
                        .map(version -> ofField("versionCreated", version)))
                .or(() -> UriDate.of(article.uri())
                        .map(day -> new Published(day.toString(), DAY, "metadata", "uri " + article.uri())));
    }

    private static Published created(Article article, OffsetDateTime created, Optional<Dateline> dateline) {
        Published field = ofField("contentCreated", created);
        Optional<String> firstLine = PublishedEvidence.firstLine(article);
        if (firstLine.isPresent()) {
            return new Published(field.value(), field.precision(), "first-line", firstLine.get());
        }
        // Ingest reads a dateline that has a year; the words themselves are the better evidence.
        boolean fromDateline = field.precision().equals(DAY)
                && dateline.filter(opening -> opening.year() != null)
                        .flatMap(opening -> opening.day(null))
                        .filter(created.toLocalDate()::equals)
                        .isPresent();
        return fromDateline
                ? new Published(field.value(), DAY, "dateline", dateline.get().raw())
                : field;
    }

    /** A day of about the publication, which gives a dateline its year; or {@code null}. */
    private static @Nullable LocalDate near(Article article) {
        OffsetDateTime version = article.versionCreated();
        return version == null ? UriDate.of(article.uri()).orElse(null) : version.toLocalDate();
    }

    private static Optional<Published> ofDateline(Dateline dateline, @Nullable LocalDate near) {
        return dateline.day(near).map(day -> new Published(day.toString(), DAY, "dateline", dateline.raw()));
    }

    /** Midnight UTC stands for a day of which the time is not known. */
    private static Published ofField(String field, OffsetDateTime value) {
        String raw = field + " " + value;
        if (value.toLocalTime().equals(LocalTime.MIDNIGHT) && value.getOffset().equals(ZoneOffset.UTC)) {
            return new Published(value.toLocalDate().toString(), DAY, "metadata", raw);
        }
        // Java leaves out seconds that are zero, which is also as much as is known.
        String precision = value.getSecond() == 0 && value.getNano() == 0 ? "minute" : "second";
        return new Published(value.toString(), precision, "metadata", raw);
    }

    /** Only a day that the text itself names goes into the article: what is less precise has no form in ninjs. */
    private static Article dated(Article article, Published published) {
        boolean fromText =
                !published.origin().equals("metadata") && published.precision().equals(DAY);
        if (article.contentCreated() != null || !fromText) {
            return article;
        }
        return article.toBuilder()
                .contentCreated(
                        LocalDate.parse(published.value()).atStartOfDay().atOffset(ZoneOffset.UTC))
                .build();
    }
}
