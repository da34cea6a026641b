package org.dateline.operations;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks one health address and exits with 0 when it answers 200, else with 1: a container's health check without curl. */
public final class HealthProbe {
    private static final int PATIENCE_MILLIS = 2000;

    public static void main(String[] args) {
        System.exit(isUp(args[0]) ? 0 : 1);
    }

    static boolean isUp(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(address + " does not answer: " + e.getMessage());
            return false;
        }
    }

    private HealthProbe() {}
}
