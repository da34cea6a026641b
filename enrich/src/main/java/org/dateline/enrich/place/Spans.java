package org.dateline.enrich.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dateline.enrich.annotate.Name;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;

/** Stretches of the body that belong to something else, in order; asked for overlaps in logarithmic time. */
final class Spans {
    private final int[] starts;
    /** For each start, the end that lies furthest of all spans up to it. */
    private final int[] furthestEnds;

    private final int[] ends;

    private Spans(List<int[]> spans) {
        spans.sort(Comparator.comparingInt((int[] span) -> span[0]).thenComparingInt(span -> span[1]));
        starts = spans.stream().mapToInt(span -> span[0]).toArray();
        ends = spans.stream().mapToInt(span -> span[1]).toArray();
        furthestEnds = ends.clone();
        for (int i = 1; i < furthestEnds.length; i++) {
            furthestEnds[i] = Math.max(furthestEnds[i], furthestEnds[i - 1]);
        }
    }

    /** People: as the entity annotator made them, and as the names have them where it has not run. */
    static Spans people(List<Entity> entities, List<Name> names) {
        List<int[]> spans = mentions(entities, true);
        names.stream()
                .filter(name -> name.kind() == Name.Kind.PERSON)
                .forEach(name -> spans.add(new int[] {name.start(), name.end()}));
        return new Spans(spans);
    }

    /** Organisations, events and objects, by name. */
    static Spans things(List<Entity> entities, List<Name> names) {
        List<int[]> spans = mentions(entities, false);
        // "Ethiopian Foreign Ministry" is one name to the recogniser, and "Foreign Ministry" the name of the thing.
        Spans decided = new Spans(new ArrayList<>(spans));
        names.stream()
                .filter(name -> name.kind() == Name.Kind.ORGANISATION || name.kind() == Name.Kind.MISCELLANEOUS)
                .filter(name -> !decided.overlap(name.start(), name.end()))
                .forEach(name -> spans.add(new int[] {name.start(), name.end()}));
        return new Spans(spans);
    }

    private static List<int[]> mentions(List<Entity> entities, boolean people) {
        List<int[]> spans = new ArrayList<>();
        for (Entity entity : entities) {
            if (entity.type().equals("person") == people && !entity.type().equals("place")) {
                for (Mention mention : entity.mentions()) {
                    // "an intelligence-sharing pact with Japan" is no name, and the places in it are their own.
                    if (mention.kind() == null) {
                        spans.add(new int[] {mention.start(), mention.end()});
                    }
                }
            }
        }
        return spans;
    }

    boolean overlap(int start, int end) {
        int last = lastBefore(end);
        return last >= 0 && furthestEnds[last] > start;
    }

    boolean has(int start, int end) {
        for (int i = lastBefore(start + 1); i >= 0 && starts[i] == start; i--) {
            if (ends[i] == end) {
                return true;
            }
        }
        return false;
    }

    /** The longest of them that holds the stretch; its start and end, or none of length 0. */
    int[] holding(int start, int end) {
        int[] best = {};
        // Names are short, so that those that hold a stretch begin a few before it.
        for (int i = lastBefore(start + 1), tried = 0; i >= 0 && tried < 8; i--, tried++) {
            if (ends[i] >= end && (best.length == 0 || ends[i] - starts[i] > best[1] - best[0])) {
                best = new int[] {starts[i], ends[i]};
            }
        }
        return best;
    }

    /** The last span that begins before a position, or -1. */
    private int lastBefore(int position) {
        int index = Arrays.binarySearch(starts, position);
        if (index < 0) {
            return -index - 2;
        }
        while (index > 0 && starts[index - 1] == position) {
            index--;
        }
        return index - 1;
    }
}
