package org.dateline.enrich.crf;

import java.util.List;

/**
 * The states of the chain: outside, and for each type begin, inside, end and single (BIOES). A state is a number from 0 to
 * {@link #size()} - 1, a set of states is an {@code int} with a bit for each.
 *
 * @param types names of the types, whose places are their numbers
 */
public record TagSet(List<String> types) {
    /** So that a set of states fits an {@code int}. */
    public static final int MOST_TYPES = 7;

    /** The state of a position that lies in no span. */
    public static final int OUTSIDE = 0;

    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int END = 2;
    private static final int SINGLE = 3;

    public TagSet {
        types = List.copyOf(types);
        if (types.isEmpty() || types.size() > MOST_TYPES) {
            throw new IllegalArgumentException("there are " + types.size() + " types: must be from 1 to " + MOST_TYPES);
        }
    }

    /** How many states there are. */
    public int size() {
        return 1 + 4 * types.size();
    }

    /** All states. */
    public int all() {
        return (1 << size()) - 1;
    }

    public int begin(int type) {
        return 1 + 4 * type + BEGIN;
    }

    public int inside(int type) {
        return 1 + 4 * type + INSIDE;
    }

    public int end(int type) {
        return 1 + 4 * type + END;
    }

    public int single(int type) {
        return 1 + 4 * type + SINGLE;
    }

    /** The states of a type. */
    public int statesOf(int type) {
        return 0b1111 << begin(type);
    }

    /** The type of a state, or -1 of {@link #OUTSIDE}. */
    public static int type(int state) {
        return state == OUTSIDE ? -1 : (state - 1) / 4;
    }

    /** Whether a span begins with this state. */
    public static boolean opens(int state) {
        return state != OUTSIDE && ((state - 1) % 4 == BEGIN || (state - 1) % 4 == SINGLE);
    }

    /** Whether a span ends with this state. */
    public static boolean closes(int state) {
        return state != OUTSIDE && (state - 1) % 4 >= END;
    }

    /** Whether the chain may begin with this state. */
    public static boolean mayStart(int state) {
        return state == OUTSIDE || opens(state);
    }

    /** Whether the chain may end with this state. */
    public static boolean mayEnd(int state) {
        return state == OUTSIDE || closes(state);
    }

    /** Whether one state may follow another. */
    public static boolean mayFollow(int from, int to) {
        return mayEnd(from) ? mayStart(to) : !mayStart(to) && type(from) == type(to);
    }
}
