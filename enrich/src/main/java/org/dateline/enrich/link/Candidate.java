package org.dateline.enrich.link;

/**
 * An item that an entity may be.
 *
 * @param item of the table
 * @param name by which it was found, folded
 * @param alias whether the name is not its usual one
 * @param words of the name by which it was found
 * @param commonness of that name, as the table has it
 * @param acronym whether it was found by capitals as they are written
 * @param cut whether an initial had to be left out of the article's name
 * @param firm whether a legal form had to, such as "Inc."
 * @param institution whether many countries have one of that name
 */
record Candidate(
        int item,
        String name,
        boolean alias,
        int words,
        double commonness,
        boolean acronym,
        boolean cut,
        boolean firm,
        boolean institution) {}
