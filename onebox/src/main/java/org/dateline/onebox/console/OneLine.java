package org.dateline.onebox.console;

/** Text of others made safe to print: one line, and nothing that a terminal takes for a command. */
public final class OneLine {
    private OneLine() {}

    /** Control characters and line breaks become blanks; runs of blanks one. */
    public static String of(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                .strip();
    }
}
