package org.dateline.workshop.name;

import java.io.Serial;

/** Labelled text that cannot be read; the message names file, line, value and rule. */
public final class LabelledTextMistake extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    LabelledTextMistake(String message) {
        super(message);
    }
}
