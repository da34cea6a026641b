package org.dateline.enrich.weight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out the mentions of places that are but a part of another name: no place is meant by "US Department of State" or
 * "East Asia Summit". South Korea in "South Korea’s Supreme Court" is one, and so is Japan in "a pact with Japan".
 */
final class Nested {
    private static final String APOSTROPHES = "'’ʼ";

    private final String text;
    private final List<Mention> names = new ArrayList<>();

    private Nested(String text) {
        this.text = text;
    }

    static List<Entity> without(List<Entity> entities, String text) {
        Nested nested = new Nested(text);
        for (Entity entity : entities) {
            if (!entity.type().equals("place")) {
                entity.mentions().forEach(nested::addName);
            }
        }
        nested.names.sort(Comparator.comparingInt(Mention::start));
        return entities.stream()
                .map(entity -> entity.type().equals("place") ? nested.cleared(entity) : entity)
                .filter(entity -> !entity.mentions().isEmpty())
                .toList();
    }

    private void addName(Mention mention) {
        if (mention.kind() == null) {
            names.add(mention);
        }
    }

    private Entity cleared(Entity place) {
        List<Mention> kept = place.mentions().stream().filter(this::keeps).toList();
        return kept.size() == place.mentions().size() ? place : WeightAnnotator.withMentions(place, kept);
    }

    private boolean keeps(Mention mention) {
        Mention name = covering(mention);
        if (name == null) {
            return true;
        }
        boolean inside = name.start() <= mention.start() && mention.end() < name.end();
        return inside && APOSTROPHES.indexOf(text.charAt(mention.end())) >= 0;
    }

    /** The names are disjoint, so that the last that begins before the mention's end is the only one that can touch it. */
    private @Nullable Mention covering(Mention mention) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).start() < mention.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && names.get(low - 1).end() > mention.start() ? names.get(low - 1) : null;
    }
}
