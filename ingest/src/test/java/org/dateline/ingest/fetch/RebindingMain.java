package org.dateline.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.ingest.fetch.FetchOutcome.Validators;

/**
 * A process whose names are in a file ({@code jdk.net.hosts.file}), which says another address as soon as it was asked:
 * as a name server of an attacker does. Prints how often the allowed and the other address were connected to.
 */
public final class RebindingMain {
    private RebindingMain() {}

    public static void main(String[] arguments) throws IOException {
        Path hosts = Path.of(arguments[0]);
        InetAddress other = InetAddress.getLoopbackAddress();
        InetAddress allowed = InetAddress.getByName("127.0.0.2");
        AtomicInteger toAllowed = new AtomicInteger();
        AtomicInteger toOther = new AtomicInteger();
        try (ServerSocket one = new ServerSocket(0, 9, other);
                ServerSocket two = new ServerSocket(one.getLocalPort(), 9, allowed)) {
            serve(one, toOther);
            serve(two, toAllowed);
            Files.writeString(hosts, "127.0.0.2 rebind.test\n");
            Names names = new Names() {
                @Override
                public List<InetAddress> addresses(String host) throws UnknownHostException {
                    List<InetAddress> asked = List.of(InetAddress.getAllByName(host));
                    try {
                        Files.writeString(hosts, "127.0.0.1 rebind.test\n");
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                    return asked;
                }

                @Override
                public Duration remembered() {
                    return Duration.ofSeconds(30);
                }
            };
            FetchSettings settings = FetchSettings.of(AllowedHosts.of("127.0.0.2"));
            try (Fetcher fetcher = new Fetcher(
                    settings, Clock.systemUTC(), new CheckedNames(names, settings.allowed(), System::nanoTime))) {
                var unused = fetcher.fetch(
                        URI.create("http://rebind.test:" + one.getLocalPort() + "/"), Validators.NONE, "*/*");
            }
        }
        System.out.println("allowed=" + toAllowed.get() + " other=" + toOther.get());
        System.exit(0);
    }

    private static void serve(ServerSocket server, AtomicInteger count) {
        Thread thread = new Thread(() -> {
            while (true) {
                try (Socket socket = server.accept()) {
                    count.incrementAndGet();
                    socket.getOutputStream()
                            .write("HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
