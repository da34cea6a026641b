package org.dateline.delivery.record;

import java.nio.charset.StandardCharsets;
import org.dateline.messages.Identity;

/** Tells two failures of our own code apart in a few characters, without the text of an article in them. */
public final class StackDigest {
    private StackDigest() {}

    /** The exception's type, the place that threw it and a digest of the whole stack; never its message. */
    public static String sentence(Throwable thrown) {
        StackTraceElement[] stack = thrown.getStackTrace();
        String where = stack.length == 0 ? "" : " at " + stack[0].getClassName() + "." + stack[0].getMethodName();
        return "our own code threw " + thrown.getClass().getName() + where + " (stack " + of(thrown) + ")";
    }

    public static String of(Throwable thrown) {
        StringBuilder stack = new StringBuilder(thrown.getClass().getName());
        for (StackTraceElement element : thrown.getStackTrace()) {
            stack.append('\n').append(element.getClassName()).append('.').append(element.getMethodName());
        }
        return Identity.sha256(stack.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 8);
    }
}
