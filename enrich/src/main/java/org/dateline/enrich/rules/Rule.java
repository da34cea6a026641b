package org.dateline.enrich.rules;

import java.util.regex.Pattern;

/**
 * One reason for which an annotator decides something. Its cases stand in {@code src/cases/ANNOTATOR/ID.txt}: texts in
 * which it must give something, and texts which it must leave alone; a test fails a rule that lacks either.
 *
 * @param id lower case with hyphens, such as {@code since-looks-back}; stays the same, since {@code evidence}, the off
 *     switch and the cases name it
 * @param why the reason, in a sentence
 * @param apply what it does; the annotator says which function it wants
 */
public record Rule<F>(String id, String why, F apply) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public Rule {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the id of a rule is \"" + id + "\": must be lower case with hyphens");
        }
        if (why.isBlank()) {
            throw new IllegalArgumentException("rule " + id + " has no reason: must say why in a sentence");
        }
    }
}
