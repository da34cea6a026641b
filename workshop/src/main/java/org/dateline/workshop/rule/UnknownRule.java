package org.dateline.workshop.rule;

import java.util.List;

/** A name that is no rule's. */
public final class UnknownRule extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownRule(String name, List<String> near) {
        super("\"" + name + "\" is no rule"
                + (near.isEmpty()
                        ? ": dateline evaluate --rules lists them"
                        : ": did you mean " + String.join(", ", near) + "?"));
    }
}
