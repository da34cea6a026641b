package org.dateline.operations.http;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * What one client may cost an HTTP server of ours. Javalin alone keeps a connection that sends a header a second open
 * for ever.
 *
 * @param idle a connection on which nothing moves is closed after it
 * @param headers a request's line and headers must have arrived within it, however steadily they drip
 * @param connections more than these wait to be accepted
 */
public record HttpLimits(Duration idle, Duration headers, int connections) {
    private static final int REQUEST_HEADER_BYTES = 16 * 1024;

    /** 30 seconds idle, 10 seconds for headers, 1024 connections. */
    public static HttpLimits defaults() {
        return new HttpLimits(Duration.ofSeconds(30), Duration.ofSeconds(10), 1024);
    }

    /**
     * Makes the server listen on this address under these limits; start it with {@code Javalin.start()}, without host
     * and port.
     *
     * @param port 0 takes a free one
     */
    public void applyTo(JavalinConfig config, String host, int port) {
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(REQUEST_HEADER_BYTES);
        });
        config.jetty.addConnector((server, http) -> connector(server, http, host, port));
    }

    private ServerConnector connector(Server server, HttpConfiguration http, String host, int port) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(idle.toMillis());
        SlowHeaders slowHeaders = new SlowHeaders(connector, headers);
        connector.addBean(slowHeaders);
        http.addCustomizer(slowHeaders);
        connector.addBean(new NetworkConnectionLimit(connections, connector));
        return connector;
    }
}
