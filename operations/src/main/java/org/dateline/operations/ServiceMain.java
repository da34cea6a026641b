package org.dateline.operations;

import java.util.Map;

/** What every service's {@code main} does: settings, logging, health and metrics, the body, and an orderly stop. */
public final class ServiceMain {
    /**
     * Runs until the body ends or the process is asked to stop, then ends the process: 0 when the body ended, 1 when it
     * crashed, 2 when the settings are bad, 143 or 130 after SIGTERM or SIGINT.
     *
     * @param service its name in lower case
     * @param arguments none are known
     */
    public static void run(String service, String[] arguments, Map<String, String> environment, ServiceBody body) {
        run(service, 0, arguments, environment, body);
    }

    /** @param adminPort where health and metrics are unless {@code <SERVICE>_ADMIN_PORT} says otherwise */
    public static void run(
            String service, int adminPort, String[] arguments, Map<String, String> environment, ServiceBody body) {
        if (arguments.length > 0) {
            System.err.println(service + " takes no arguments but was given " + String.join(" ", arguments)
                    + ": it is set up by its environment, see docs/operations.md");
            System.exit(ServiceRun.BAD_SETTINGS);
        }
        System.exit(new ServiceRun(service, adminPort, environment, body, System.err).call());
    }

    private ServiceMain() {}
}
