package org.dateline.ingest.format.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dateline.ingest.dates.DateReading;
import org.dateline.ingest.dates.SourceDate;
import org.dateline.ingest.format.ParseOutcome.Parsed;
import org.dateline.ingest.format.ParseOutcome.Warning;
import org.dateline.messages.Article;
import org.dateline.messages.ArticleBuilder;
import org.dateline.messages.Identity;
import org.dateline.messages.Ninjs.AltId;
import org.dateline.messages.Ninjs.Body;
import org.dateline.messages.Ninjs.Concept;
import org.dateline.messages.Ninjs.Headline;
import org.dateline.messages.Ninjs.Place;
import org.dateline.messages.Ninjs.Subject;
import org.dateline.messages.PublishedEvidence;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is collected from a source that is no ninjs: every value may be missing or odd, and what cannot be
 * taken costs its field, with a warning. Not thread-safe.
 *
 * <p>The one place that knows where in ninjs each thing goes.
 */
public final class Draft {
    private final SourceTimes times = new SourceTimes(this::warn);
    private final Standing standing = new Standing(this::warn);
    private final List<Body> bodies = new ArrayList<>();
    private final List<Headline> headlines = new ArrayList<>();
    private final Set<AltId> altIds = new LinkedHashSet<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, JsonNode> other = new TreeMap<>();
    private List<Concept> people = List.of();
    private List<Concept> organisations = List.of();
    private List<Place> places = List.of();
    private @Nullable String uri;
    private @Nullable String by;
    private @Nullable String version;
    private @Nullable String language;
    private @Nullable String located;
    private @Nullable OffsetDateTime published;
    private @Nullable OffsetDateTime updated;

    /** Takes an identity, unless a better one was taken before or it is no absolute URI. */
    public Draft identity(@Nullable String candidate) {
        if (uri == null && candidate != null && AbsoluteUri.isOne(candidate.strip())) {
            uri = candidate.strip();
        }
        return this;
    }

    /** The text that is enriched. */
    public Draft text(String text) {
        bodies.add(0, new Body("main", "text/plain", text.length(), null, text));
        return this;
    }

    /** The body as it came, beside the text. */
    public Draft original(String mediaType, String markup) {
        bodies.add(new Body("original", mediaType, null, null, markup));
        return this;
    }

    public Draft headline(@Nullable String role, @Nullable String headline) {
        ifUsable(
                headline,
                value -> headlines.add(
                        new Headline(role == null && headlines.isEmpty() ? "main" : role, "text/plain", value)));
        return this;
    }

    /** Someone who wrote it, by name. */
    public Draft author(@Nullable String name) {
        ifUsable(name, authors::add);
        return this;
    }

    /** The byline as it stands; without one it is made of the authors. */
    public Draft by(@Nullable String byline) {
        ifUsable(byline, value -> by = Byline.parse(value).orElse(value));
        return this;
    }

    public Draft version(@Nullable String value) {
        ifUsable(value, given -> version = given);
        return this;
    }

    public Draft located(@Nullable String place) {
        ifUsable(place, value -> located = value);
        return this;
    }

    public Draft summary(@Nullable String summary) {
        ifUsable(summary, value -> {
            ArrayNode list =
                    other.get("descriptions") instanceof ArrayNode known ? known : JsonNodeFactory.instance.arrayNode();
            list.addObject()
                    .put("role", "summary")
                    .put("contentType", "text/plain")
                    .put("value", value);
            other.put("descriptions", list);
        });
        return this;
    }

    public Draft subject(@Nullable String rel, @Nullable String name, @Nullable String code) {
        String usable = name == null || name.isBlank() ? code : name.strip();
        if (usable != null && !usable.isBlank() && subjects.size() < 200) {
            boolean absolute = code != null && AbsoluteUri.isOne(code);
            subjects.add(new Subject(
                    usable, rel, absolute ? code : null, absolute || code == null ? null : code, null, null, null));
        }
        return this;
    }

    public Draft people(List<Concept> value) {
        people = value;
        return this;
    }

    public Draft organisations(List<Concept> value) {
        organisations = value;
        return this;
    }

    public Draft places(List<Place> value) {
        places = value;
        return this;
    }

    /** Any other property of ninjs whose value fits it. */
    public Draft other(String property, @Nullable JsonNode value) {
        if (value != null && !value.isNull() && !value.isMissingNode()) {
            other.put(property, value);
        }
        return this;
    }

    public Draft altId(String role, @Nullable String value) {
        ifUsable(value, given -> altIds.add(new AltId(role, given)));
        return this;
    }

    public Draft language(String field, @Nullable String written) {
        if (written != null && !written.isBlank()) {
            LanguageTag.of(written)
                    .ifPresentOrElse(
                            tag -> language = tag,
                            () -> warn(
                                    field,
                                    shown(field, written) + ": left out, it must be a BCP 47 language tag, such as en"
                                            + " or pt-BR"));
        }
        return this;
    }

    /** When it was published. */
    public Draft published(String field, @Nullable SourceDate date) {
        return published(times.known(field, date), date == null ? "" : date.words());
    }

    /** The same for a date that is read by the strict rules. */
    public Draft published(String field, DateReading date) {
        return published(times.told(field, date), date.words());
    }

    private Draft published(@Nullable OffsetDateTime value, String words) {
        if (value != null) {
            published = value;
            times.evidence(value, words).ifPresent(own -> altId(PublishedEvidence.SOURCE_WORDS, own));
        }
        return this;
    }

    public Draft updated(String field, @Nullable SourceDate date) {
        return updated(times.known(field, date));
    }

    public Draft updated(String field, DateReading date) {
        return updated(times.told(field, date));
    }

    private Draft updated(@Nullable OffsetDateTime value) {
        updated = value == null ? updated : value;
        return this;
    }

    public Draft created(String field, @Nullable SourceDate date) {
        return created(times.known(field, date));
    }

    public Draft created(String field, DateReading date) {
        return created(times.told(field, date));
    }

    private Draft created(@Nullable OffsetDateTime value) {
        return value == null ? this : other("firstCreated", JsonNodeFactory.instance.textNode(written(value)));
    }

    /** Whether it may be published, in the words of the source; see {@link Standing}. */
    public Draft status(String field, String said) {
        standing.status(field, said);
        return this;
    }

    /** When it may be published: {@code null} where the words of the source do not say. */
    public Draft embargoed(String field, @Nullable OffsetDateTime until, String words) {
        standing.embargoed(field, until, words);
        return this;
    }

    public Draft warn(String field, String message) {
        if (warnings.size() < 50) {
            warnings.add(new Warning(field, message));
        }
        return this;
    }

    public boolean hasPublished() {
        return published != null;
    }

    public boolean hasUri() {
        return uri != null;
    }

    /** @throws org.dateline.messages.InvalidMessage when there is no body */
    public Parsed parsed() {
        UsableText.require("text", bodies.isEmpty() ? "" : bodies.get(0).value());
        String text = bodies.isEmpty() ? "" : bodies.get(0).value();
        infoSources();
        other.putAll(standing.properties());
        ArticleBuilder article = Article.of(uri == null ? Identity.ofText(text) : uri, text)
                .bodies(bodies)
                .headlines(headlines)
                .version(version)
                .language(language)
                .located(located)
                .by(by != null ? by : authors.isEmpty() ? null : String.join(", ", authors))
                .contentCreated(published)
                .versionCreated(updated)
                .subjects(subjects)
                .people(people)
                .organisations(organisations)
                .places(places)
                .altIds(List.copyOf(altIds))
                .other(other);
        return new Parsed(article.build(), warnings);
    }

    private void infoSources() {
        if (!authors.isEmpty() && !other.containsKey("infoSources")) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            authors.forEach(name -> list.addObject().put("name", name).put("role", "author"));
            other.put("infoSources", list);
        }
    }

    private static void ifUsable(@Nullable String value, Consumer<String> use) {
        if (value != null && !value.isBlank()) {
            UsableText.require("(text)", value);
            use.accept(value.strip());
        }
    }

    /** As RFC 3339 has it, seconds and all. */
    public static String written(OffsetDateTime date) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
    }

    public static String shown(String field, String value) {
        return field + " is " + (value.length() <= 80 ? value : value.substring(0, 80) + "…");
    }
}
