package org.dateline.enrich.time.meaning;

import java.time.LocalDate;
import java.time.YearMonth;

/** "from Monday to Friday", "2015-2018": the end is the first such time after the beginning. */
public record Between(Meaning from, Meaning to) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        Resolved start = from.resolve(anchor, direction);
        Resolved end = to.resolve(after(start, anchor), Direction.FORWARD);
        boolean known =
                start.value() != null && end.value() != null && start.value().compareTo(end.value()) <= 0;
        return new Resolved(known ? start.value() + "/" + end.value() : null, start.precision());
    }

    private static Anchor after(Resolved start, Anchor anchor) {
        String value = start.value();
        if (value == null) {
            return anchor;
        }
        return switch (start.precision()) {
            case "day" -> Anchor.on(LocalDate.parse(value));
            case "month" -> new Anchor(null, YearMonth.parse(value), null);
            default -> anchor;
        };
    }

    @Override
    public Kind kind() {
        return Kind.OTHER;
    }
}
