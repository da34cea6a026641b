package org.dateline.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What our own code threw, in words that can go into a log: an exception's message may hold an article's text. */
public final class CodeFault {
    private CodeFault() {}

    /** The exception's type, the place that threw it and a digest of the whole stack; never its message. */
    public static String sentence(Throwable thrown) {
        StackTraceElement[] stack = thrown.getStackTrace();
        String where = stack.length == 0 ? "" : " at " + stack[0].getClassName() + "." + stack[0].getMethodName();
        return thrown.getClass().getName() + where + " (stack " + digest(thrown) + ")";
    }

    /**
     * Whether it is nothing that the work in hand is to blame for and that trying again could cure: no memory, no more
     * threads, an incomplete class path. Too deep a recursion is the work's own.
     */
    public static boolean isOfTheMachine(Throwable thrown) {
        return (thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError))
                || thrown instanceof LinkageError;
    }

    private static String digest(Throwable thrown) {
        StringBuilder stack = new StringBuilder(thrown.getClass().getName());
        for (StackTraceElement element : thrown.getStackTrace()) {
            stack.append('\n').append(element.getClassName()).append('.').append(element.getMethodName());
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(stack.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
