package org.dateline.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the broker listens on the loopback address.
 *
 * @param clients port for clients, kept in the data directory so that they find it again after a restart
 * @param controller port for the broker's talk with itself
 */
record BrokerPorts(int clients, int controller) {
    private static final String FILE = "broker.port";

    /**
     * @param wanted the port for clients, or 0 for that of the last run where it is free, else any
     * @throws BrokerRefused when the wanted port is taken
     */
    static BrokerPorts choose(Path dataDir, int wanted) {
        int clients = wanted;
        if (wanted == 0) {
            clients = isFree(remembered(dataDir)) ? remembered(dataDir) : anyFree();
        } else if (!isFree(wanted)) {
            throw new BrokerRefused("broker port " + wanted
                    + " is taken by another process: must be free; stop that one or use another port (0 takes any)");
        }
        remember(dataDir, clients);
        int controller = anyFree();
        while (controller == clients) {
            controller = anyFree();
        }
        return new BrokerPorts(clients, controller);
    }

    private static int remembered(Path dataDir) {
        try {
            return Integer.parseInt(Files.readString(dataDir.resolve(FILE)).strip());
        } catch (IOException | NumberFormatException e) {
            // The first run, or a spoilt file: any port will do.
            return 0;
        }
    }

    private static void remember(Path dataDir, int port) {
        try {
            Files.writeString(dataDir.resolve(FILE), Integer.toString(port));
        } catch (IOException e) {
            throw new BrokerRefused("broker data directory " + dataDir + " cannot be written: " + e, e);
        }
    }

    private static boolean isFree(int port) {
        if (port < 1 || port > 65_535) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BrokerRefused("no port is free on the loopback address: " + e.getMessage(), e);
        }
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }
}
