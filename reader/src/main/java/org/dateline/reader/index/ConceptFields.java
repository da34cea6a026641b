package org.dateline.reader.index;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.LatLonPoint;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.PlaceFound;
import org.dateline.messages.Enrichment.Quote;
import org.dateline.messages.Enrichment.TopicFound;

/** What was found in an article, as fields. */
final class ConceptFields {
    private final ArticleDocument document;
    private final IndexedArticle.Found found;
    private final Map<String, Entity> entities = new HashMap<>();

    private ConceptFields(ArticleDocument document, IndexedArticle.Found found) {
        this.document = document;
        this.found = found;
        found.entities().forEach(entity -> entities.put(entity.id(), entity));
    }

    static void add(ArticleDocument document, IndexedArticle article) {
        ConceptFields fields = new ConceptFields(document, article.enrichment());
        fields.found.entities().forEach(fields::entity);
        fields.found.places().forEach(fields::place);
        fields.found.topics().forEach(fields::topic);
        fields.found.quotes().forEach(fields::quote);
    }

    private void entity(Entity entity) {
        String key = EntityKey.of(entity.type(), entity.name(), entity.uri());
        document.term(Fields.ENTITY, key);
        entity.sameAs().forEach(uri -> document.term(Fields.ENTITY, EntityKey.ofUri(uri)));
        document.label(Fields.ENTITY_LABEL, Label.of(key, entity.name(), entity.type(), uri(entity)));
        document.term(Fields.NAME, Folded.name(entity.name()));
        entity.mentions().stream()
                .filter(mention -> mention.kind() == null)
                .forEach(mention -> document.term(Fields.NAME, Folded.name(mention.surface())));
    }

    private static String uri(Entity entity) {
        return Objects.requireNonNullElse(entity.uri(), "");
    }

    private void place(PlaceFound place) {
        Entity entity = entities.get(place.entity());
        String key = entity == null
                ? "place:" + Folded.slug(place.name())
                : EntityKey.of("place", entity.name(), entity.uri());
        document.term(Fields.GEO, key);
        document.term(Fields.GEO, Folded.name(place.name()));
        String country = place.country();
        if (country != null) {
            document.term(Fields.GEO, country.toUpperCase(Locale.ROOT));
        }
        String region = place.region();
        if (region != null) {
            document.term(Fields.GEO, region.toUpperCase(Locale.ROOT));
        }
        document.label(Fields.GEO_LABEL, Label.of(key, place.name(), place.kind()));
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        if (latitude != null && longitude != null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
            document.add(new LatLonPoint(Fields.POINT, latitude, longitude));
        }
    }

    private void topic(TopicFound topic) {
        String code = TopicPath.code(topic.uri());
        document.term(Fields.TOPIC, code);
        List<String> path = topic.path().isEmpty() ? List.of(topic.name()) : topic.path();
        for (int depth = 1; depth <= path.size(); depth++) {
            TopicPath upper = new TopicPath(path.subList(0, depth));
            document.term(Fields.TOPIC, upper.id());
            document.term(Fields.TOPIC, Folded.name(path.get(depth - 1)));
            document.label(Fields.TOPIC_LABEL, Label.of(upper.key()));
        }
        document.label(Fields.TOPIC_CODE, Label.of(new TopicPath(path).key(), code));
    }

    private void quote(Quote quote) {
        document.term(Fields.KIND, Fields.QUOTED);
        document.text(Fields.QUOTE, quote.text());
        Entity speaker = quote.speaker() == null ? null : entities.get(quote.speaker());
        if (speaker != null) {
            document.term(Fields.SPEAKER, EntityKey.of(speaker.type(), speaker.name(), speaker.uri()));
            document.term(Fields.SPEAKER, Folded.name(speaker.name()));
        }
        found.entities().stream().filter(entity -> isNamedIn(entity, quote)).forEach(entity -> {
            document.term(Fields.QUOTE_ENTITY, EntityKey.of(entity.type(), entity.name(), entity.uri()));
            document.term(Fields.QUOTE_ENTITY, Folded.name(entity.name()));
        });
    }

    private static boolean isNamedIn(Entity entity, Quote quote) {
        return entity.mentions().stream()
                .anyMatch(mention -> mention.start() >= quote.start() && mention.end() <= quote.end());
    }
}
