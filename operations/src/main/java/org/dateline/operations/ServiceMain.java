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
        System.exit(new ServiceRun(service, environment, body, System.err).call());
    }

    private ServiceMain() {}
}
