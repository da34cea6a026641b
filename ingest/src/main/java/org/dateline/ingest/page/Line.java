package org.dateline.ingest.page;

/**
 * A line of text as it stands on the page.
 *
 * @param links characters of it within links
 * @param heading rank of a heading, 1 to 6, or 0
 * @param item whether it is of a list
 */
record Line(String text, int links, int heading, boolean item) {
    double linkDensity() {
        return text.isEmpty() ? 0 : (double) links / text.length();
    }

    /** Whether it reads as running text. */
    boolean prose() {
        return heading == 0
                && linkDensity() < 0.5
                && text.length() >= 50
                && text.chars().anyMatch(c -> Letters.endsClause((char) c));
    }
}
