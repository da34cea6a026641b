package org.dateline.workshop.gold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.Span;
import org.dateline.workshop.gold.GoldArticle.GoldEntity;
import org.jspecify.annotations.Nullable;

/** Which entity of the record is which of the gold: those with the most mentions in common first, one to one. */
final class Alignment {
    private record Pair(GoldEntity gold, Entity found, int common) {}

    private final Map<String, Entity> byGold = new HashMap<>();
    private final Map<String, GoldEntity> byFound = new HashMap<>();

    Alignment(List<GoldEntity> gold, List<Entity> found) {
        List<Pair> pairs = new ArrayList<>();
        for (GoldEntity one : gold) {
            Set<Span> spans = new HashSet<>(one.mentions());
            for (Entity other : found) {
                int common = (int) other.mentions().stream()
                        .map(Alignment::span)
                        .filter(spans::contains)
                        .count();
                if (common > 0) {
                    pairs.add(new Pair(one, other, common));
                }
            }
        }
        pairs.sort(Comparator.comparingInt((Pair pair) -> -pair.common)
                .thenComparing(pair -> pair.gold.id())
                .thenComparing(pair -> pair.found.id()));
        for (Pair pair : pairs) {
            if (!byGold.containsKey(pair.gold.id()) && !byFound.containsKey(pair.found.id())) {
                byGold.put(pair.gold.id(), pair.found);
                byFound.put(pair.found.id(), pair.gold);
            }
        }
    }

    static Span span(Mention mention) {
        return new Span(mention.start(), mention.end());
    }

    @Nullable
    Entity found(GoldEntity gold) {
        return byGold.get(gold.id());
    }

    @Nullable
    GoldEntity gold(Entity found) {
        return byFound.get(found.id());
    }

    /** The gold's id of a found one; {@code null} where it is no entity of the gold, or there is none. */
    @Nullable
    String goldId(@Nullable String foundId) {
        GoldEntity gold = foundId == null ? null : byFound.get(foundId);
        return gold == null ? null : gold.id();
    }

    static boolean sameType(GoldEntity gold, Entity found) {
        return gold.type().equals(found.type()) || (found.type().equals("object") && isObject(gold.type()));
    }

    /** Gold says "agreement" where the record says an object of that subtype. */
    private static boolean isObject(String type) {
        return !Set.of("person", "organisation", "place", "event").contains(type);
    }
}
