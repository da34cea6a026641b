package org.dateline.pipeline.ledger;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Runs the main method of a class until standard input ends: a service that a test started dies with the test, even
 * where the test's own process is killed and no hook of it runs.
 */
final class Leash {
    private Leash() {}

    /** @param args the class, then its arguments */
    public static void main(String[] args) throws ReflectiveOperationException {
        var watch = new Thread(Leash::haltWhenLetGo, "leash");
        watch.setDaemon(true);
        watch.start();
        try {
            Method main = Class.forName(args[0]).getMethod("main", String[].class);
            // A main class need not be public.
            main.setAccessible(true);
            main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(args[0] + " ended with an exception", e.getCause());
        }
    }

    private static void haltWhenLetGo() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; only the end matters.
            }
        } catch (IOException e) {
            System.err.println("standard input broke, which is an end too: " + e.getMessage());
        }
        Runtime.getRuntime().halt(3);
    }
}
