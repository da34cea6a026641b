package org.dateline.enrich.link;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;

/** Entities with a link, and two of one link made one. */
final class Entities {
    private Entities() {}

    static Entity linked(Entity entity, Link link) {
        return new Entity(
                entity.id(),
                entity.type(),
                entity.subtype(),
                entity.name(),
                link.uri(),
                entity.sameAs(),
                entity.role(),
                entity.salience(),
                link.confidence(),
                link.evidence(),
                entity.mentions(),
                entity.annotator());
    }

    /** By which entities are brought together: those that are no places, by their link. */
    static String key(Entity entity) {
        return entity.uri() == null || entity.type().equals("place") ? entity.id() : entity.uri();
    }

    /** The first, with all mentions, and with what only the other one has. */
    static Entity joined(Entity first, Entity other) {
        List<Mention> mentions = Stream.concat(first.mentions().stream(), other.mentions().stream())
                .sorted(Comparator.comparingInt(Mention::start).thenComparingInt(mention -> -mention.end()))
                .toList();
        return new Entity(
                first.id(),
                first.type(),
                first.subtype() == null ? other.subtype() : first.subtype(),
                first.name(),
                first.uri(),
                first.sameAs(),
                first.role() == null ? other.role() : first.role(),
                first.salience(),
                first.confidence(),
                first.evidence(),
                mentions,
                first.annotator());
    }
}
