package org.dateline.enrich.quote;

/**
 * Reported speech, in items.
 *
 * @param head first item of the words that say who speaks
 * @param from first item of what is reported
 * @param last item of what is reported
 */
record Report(Attribution attribution, int head, int from, int last) {
    Report until(int item) {
        return new Report(attribution, head, from, item);
    }

    /** Whether what is reported holds an item. */
    boolean covers(int item) {
        return from <= item && item <= last;
    }
}
