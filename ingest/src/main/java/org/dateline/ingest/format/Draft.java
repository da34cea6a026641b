package org.dateline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
 * <p>Larger than a class ought to be: it is the one place that knows where in ninjs each thing goes.
 */
public final class Draft {
    /** What becomes of an article whose standing cannot be read: to publish it is what cannot be taken back. */
    static final String HELD_BACK =
            "the article is held back, since that does not say when it may be published; a newer"
                    + " version that is usable takes its place";

    private static final Set<String> STATUSES = Set.of("usable", "withheld", "canceled");

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
        if (uri == null && candidate != null && isAbsolute(candidate.strip())) {
            uri = candidate.strip();
        }
        return this;
    }

    /** Whether it can be an article's uri as it stands. */
    public static boolean isAbsolute(String candidate) {
        try {
            return candidate.length() <= Shape.MAX_URI_CHARACTERS
                    && candidate.chars().allMatch(c -> c > ' ' && c < 0x7F)
                    && new URI(candidate).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
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
            boolean absolute = code != null && isAbsolute(code);
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
        OffsetDateTime known = known(field, date);
        published = known == null ? published : known;
        if (known != null && date != null) {
            evidence(known, date.words());
        }
        return this;
    }

    /** The same for a date that is read by the strict rules. */
    public Draft published(String field, DateReading date) {
        OffsetDateTime value = told(field, date);
        if (value != null) {
            published = value;
            evidence(value, date.words());
        }
        return this;
    }

    public Draft updated(String field, DateReading date) {
        OffsetDateTime value = told(field, date);
        updated = value == null ? updated : value;
        return this;
    }

    public Draft created(String field, DateReading date) {
        OffsetDateTime value = told(field, date);
        return value == null ? this : other("firstCreated", JsonNodeFactory.instance.textNode(written(value)));
    }

    private @Nullable OffsetDateTime told(String field, DateReading date) {
        if (date.doubt() != null) {
            warn(field, shown(field, date.words()) + ": " + date.doubt());
        }
        return date.value();
    }

    /** The source's own words, where the record's are others. */
    private void evidence(OffsetDateTime value, String words) {
        if (words.length() <= 120 && !words.equals(written(value)) && !isIso(words)) {
            altId(PublishedEvidence.SOURCE_WORDS, words);
        }
    }

    private static boolean isIso(String words) {
        return words.matches("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d))?");
    }

    public Draft updated(String field, @Nullable SourceDate date) {
        OffsetDateTime known = known(field, date);
        updated = known == null ? updated : known;
        return this;
    }

    public Draft created(String field, @Nullable SourceDate date) {
        OffsetDateTime known = known(field, date);
        return known == null ? this : other("firstCreated", JsonNodeFactory.instance.textNode(written(known)));
    }

    /** Whether it may be published: a word of ninjs; any other holds it back, since nobody knows what it allows. */
    public Draft status(String field, String said) {
        String status = said.strip().toLowerCase(Locale.ROOT).replace("cancelled", "canceled");
        if (STATUSES.contains(status)) {
            return other("pubStatus", TextNode.valueOf(status));
        }
        return heldBack(field, said);
    }

    /** When it may be published; a time that cannot be read holds it back until a newer version says one. */
    public Draft embargoed(String field, @Nullable OffsetDateTime until, String words) {
        return until == null ? heldBack(field, words) : other("embargoedUntil", TextNode.valueOf(written(until)));
    }

    private Draft heldBack(String field, String words) {
        if (!TextNode.valueOf("canceled").equals(other.get("pubStatus"))) {
            other("pubStatus", TextNode.valueOf("withheld"));
        }
        return warn(field, shown(field, words) + ": " + HELD_BACK);
    }

    public Draft warn(String field, String message) {
        if (warnings.size() < 50) {
            warnings.add(new Warning(field, message));
        }
        return this;
    }

    boolean hasPublished() {
        return published != null;
    }

    boolean hasUri() {
        return uri != null;
    }

    /** @throws org.dateline.messages.InvalidMessage when there is no body */
    public Parsed parsed() {
        UsableText.require("text", bodies.isEmpty() ? "" : bodies.get(0).value());
        String text = bodies.isEmpty() ? "" : bodies.get(0).value();
        infoSources();
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

    private @Nullable OffsetDateTime known(String field, @Nullable SourceDate date) {
        if (date == null || date.words().isBlank()) {
            return null;
        }
        if (date.value() == null) {
            warn(field, shown(field, date.words()) + ": left out, it is no date with one meaning");
        }
        return date.value();
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

    static String shown(String field, String value) {
        return field + " is " + (value.length() <= 80 ? value : value.substring(0, 80) + "…");
    }
}
