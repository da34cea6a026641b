package org.dateline.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The product as it is shipped: its processes on their own class path, where no peer is.
 *
 * @param lib directory of the product's jars
 */
public record Product(Path lib, Machine machine) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public Product {
        if (!Files.isDirectory(lib)) {
            throw new MeasurementFailed(
                    lib + " is missing: build the product first (mvn -pl onebox -am -Dquick -DskipTests package)");
        }
    }

    /** Starts a service and waits until it is ready. */
    public ChildJvm service(String service, Map<String, String> settings) {
        int admin = freePort();
        ChildJvm child = begin(service, admin, List.of("-Xmx1g", "-XX:+UseParallelGC"), settings);
        new Rate(child::requireAlive, Duration.ofMillis(50)).await(() -> ready(admin) ? 1 : 0, 1);
        return child;
    }

    /**
     * Starts a service and waits for nothing.
     *
     * @param options of its JVM
     */
    public ChildJvm begin(String service, List<String> options, Map<String, String> settings) {
        return begin(service, freePort(), options, settings);
    }

    /**
     * Starts a service whose health and metrics are at a port of the caller's choice, and waits for nothing.
     *
     * @param options of its JVM
     */
    public ChildJvm begin(String service, int admin, List<String> options, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", machine.broker().bootstrapServers());
        environment.put(service.toUpperCase(Locale.ROOT) + "_ADMIN_PORT", String.valueOf(admin));
        String name = Character.toUpperCase(service.charAt(0)) + service.substring(1) + "Main";
        return ChildJvm.start(
                Machine.command(options, lib + "/*", "org.dateline." + service + "." + name, List.of()),
                environment,
                machine.runs().resolve(service + "-" + admin + ".log"),
                false);
    }

    /** Starts the command line with these arguments; the caller reads what it prints. */
    public ChildJvm commandLine(List<String> arguments, Path log) {
        List<String> options = List.of("-Ddateline.home=" + machine.runs());
        return ChildJvm.start(command(options, "org.dateline.onebox.DatelineMain", arguments), Map.of(), log, true);
    }

    private List<String> command(List<String> options, String main, List<String> arguments) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-Xmx1g", "-XX:+UseParallelGC"));
        return Machine.command(all, lib + "/*", main, arguments);
    }

    private static boolean ready(int port) {
        try {
            URI address = URI.create("http://localhost:" + port + "/health/ready");
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // Not listening yet; whoever waits also looks whether the process is alive.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasurementFailed("interrupted", e);
        }
    }

    /** A port that nobody listens on at the moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
