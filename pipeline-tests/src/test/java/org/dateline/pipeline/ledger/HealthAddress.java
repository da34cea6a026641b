package org.dateline.pipeline.ledger;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** A service's /health/ready, as a probe sees it. */
record HealthAddress(int port) {
    private static final int PATIENCE_MILLIS = 2_000;

    boolean saysReady() {
        try {
            var connection = (HttpURLConnection) URI.create("http://localhost:" + port + "/health/ready")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notThere) {
            return false;
        }
    }
}
