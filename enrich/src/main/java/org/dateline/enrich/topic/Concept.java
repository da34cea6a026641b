package org.dateline.enrich.topic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Media Topic.
 *
 * @param code without prefix: {@code 20000638}; top levels are 1000000 to 17000000
 * @param label in English
 * @param parent the one above, or {@code null} for a top level
 * @param wikidata such as {@code Q166542}, or {@code null} where IPTC gives none
 */
public record Concept(
        int code,
        String label,
        @Nullable Concept parent,
        @Nullable String wikidata) {
    private static final String SCHEME = "http://cv.iptc.org/newscodes/mediatopic/";
    private static final int TOP_STEP = 1_000_000;

    /** As ninjs and IPTC write it. */
    public String uri() {
        return SCHEME + eightDigits();
    }

    /** The code with its leading zero: {@code 01000000}. */
    public String eightDigits() {
        String digits = Integer.toString(code);
        return "0".repeat(8 - digits.length()) + digits;
    }

    /** The top level above it, or itself. */
    public Concept top() {
        Concept top = this;
        while (top.parent != null) {
            top = top.parent;
        }
        return top;
    }

    /** The number of its top level, 0..16. */
    public int topIndex() {
        return top().code / TOP_STEP - 1;
    }

    /** 1 for a top level. */
    public int level() {
        return parent == null ? 1 : parent.level() + 1;
    }

    /** Labels from the top level down to this one. */
    public List<String> path() {
        Deque<String> path = new ArrayDeque<>();
        for (Concept concept = this; concept != null; concept = concept.parent) {
            path.addFirst(concept.label);
        }
        return List.copyOf(path);
    }

    /** Whether the other one stands somewhere above this one. */
    public boolean under(Concept other) {
        for (Concept above = parent; above != null; above = above.parent) {
            if (above.code == other.code) {
                return true;
            }
        }
        return false;
    }
}
