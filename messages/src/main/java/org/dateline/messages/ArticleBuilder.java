package org.dateline.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.dateline.messages.Ninjs.AltId;
import org.dateline.messages.Ninjs.Body;
import org.dateline.messages.Ninjs.Concept;
import org.dateline.messages.Ninjs.Headline;
import org.dateline.messages.Ninjs.Place;
import org.dateline.messages.Ninjs.Subject;
import org.jspecify.annotations.Nullable;

/** Collects an article's values. Not thread-safe. */
public final class ArticleBuilder {
    private String uri;
    private @Nullable String version;
    private @Nullable OffsetDateTime versionCreated;
    private @Nullable OffsetDateTime contentCreated;
    private @Nullable String language;
    private @Nullable String title;
    private @Nullable String by;
    private @Nullable String located;
    private List<Headline> headlines;
    private List<Body> bodies;
    private List<Concept> people;
    private List<Concept> organisations;
    private List<Place> places;
    private List<Concept> events;
    private List<Concept> objects;
    private List<Subject> subjects;
    private List<AltId> altIds;
    private Map<String, JsonNode> other;

    ArticleBuilder(Article from) {
        uri = from.uri();
        version = from.version();
        versionCreated = from.versionCreated();
        contentCreated = from.contentCreated();
        language = from.language();
        title = from.title();
        by = from.by();
        located = from.located();
        headlines = from.headlines();
        bodies = from.bodies();
        people = from.people();
        organisations = from.organisations();
        places = from.places();
        events = from.events();
        objects = from.objects();
        subjects = from.subjects();
        altIds = from.altIds();
        other = from.other();
    }

    public ArticleBuilder uri(String value) {
        uri = value;
        return this;
    }

    public ArticleBuilder version(@Nullable String value) {
        version = value;
        return this;
    }

    public ArticleBuilder versionCreated(@Nullable OffsetDateTime value) {
        versionCreated = value;
        return this;
    }

    public ArticleBuilder contentCreated(@Nullable OffsetDateTime value) {
        contentCreated = value;
        return this;
    }

    public ArticleBuilder language(@Nullable String value) {
        language = value;
        return this;
    }

    public ArticleBuilder title(@Nullable String value) {
        title = value;
        return this;
    }

    public ArticleBuilder by(@Nullable String value) {
        by = value;
        return this;
    }

    public ArticleBuilder located(@Nullable String value) {
        located = value;
        return this;
    }

    public ArticleBuilder headlines(List<Headline> value) {
        headlines = value;
        return this;
    }

    public ArticleBuilder bodies(List<Body> value) {
        bodies = value;
        return this;
    }

    public ArticleBuilder people(List<Concept> value) {
        people = value;
        return this;
    }

    public ArticleBuilder organisations(List<Concept> value) {
        organisations = value;
        return this;
    }

    public ArticleBuilder places(List<Place> value) {
        places = value;
        return this;
    }

    public ArticleBuilder events(List<Concept> value) {
        events = value;
        return this;
    }

    public ArticleBuilder objects(List<Concept> value) {
        objects = value;
        return this;
    }

    public ArticleBuilder subjects(List<Subject> value) {
        subjects = value;
        return this;
    }

    public ArticleBuilder altIds(List<AltId> value) {
        altIds = value;
        return this;
    }

    public ArticleBuilder other(Map<String, JsonNode> value) {
        other = value;
        return this;
    }

    /** @throws InvalidMessage as {@link Article} does */
    public Article build() {
        return new Article(
                uri,
                version,
                versionCreated,
                contentCreated,
                language,
                title,
                by,
                located,
                headlines,
                bodies,
                people,
                organisations,
                places,
                events,
                objects,
                subjects,
                altIds,
                other);
    }
}
