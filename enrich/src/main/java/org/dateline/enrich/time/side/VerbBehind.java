package org.dateline.enrich.time.side;

import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Direction;

/** The verb right behind a day that stands between it and its subject: "The Senate on Friday passed". */
public final class VerbBehind {
    private VerbBehind() {}

    public static Direction of(Scene scene) {
        Words words = scene.words();
        int next = scene.match().to();
        int before = scene.before();
        boolean subject = before >= scene.sentence()
                && !Verbs.finite(words.at(before))
                && Character.isLetter(words.at(before).charAt(0));
        if (!subject || words.marked(next)) {
            return Direction.UNKNOWN;
        }
        return switch (words.at(next)) {
            case "will", "won't", "would", "is", "are" -> Direction.UNKNOWN;
            default -> Verbs.past(words.at(next)) ? Direction.BACK : Direction.UNKNOWN;
        };
    }
}
