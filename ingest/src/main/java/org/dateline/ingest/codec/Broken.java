package org.dateline.ingest.codec;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.messages.Rejection.Reason;

/** What a reader of a format stumbles over, in the words of whoever sent it. */
final class Broken {
    private static final int LONGEST = 200;

    /** What wraps another exception says its class. */
    private static final Pattern CLASS =
            Pattern.compile("\\b[a-z]\\w*(?:\\.[a-z]\\w*)+\\.[A-Z]\\w+|\\w+(?:Exception|Error)\\b");

    private Broken() {}

    static Refused container(Format format, IOException e) {
        return refused(format, e instanceof EOFException ? "ends too soon: must be whole" : "is broken" + rule(e));
    }

    /** A library that stumbles over a broken file must not take the neighbours with it, nor speak of itself. */
    static Refused container(Format format, RuntimeException e) {
        return refused(
                format,
                e instanceof NumberFormatException
                        ? "is broken: a number in it, such as a length, is none"
                        : "is broken: must be as its format has it");
    }

    private static Refused refused(Format format, String what) {
        return new Refused(Reason.UNREADABLE, "the " + format.label().toUpperCase(Locale.ROOT) + " " + what, null);
    }

    private static String rule(IOException e) {
        String message = e.getMessage();
        if (message == null || message.isBlank() || CLASS.matcher(message).find()) {
            return ": must be as its format has it";
        }
        String line = message.strip().lines().findFirst().orElse("");
        return ": " + (line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line);
    }
}
