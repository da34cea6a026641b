package org.dateline.onebox.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Which ports on the loopback address are free. */
public final class Ports {
    /** Of all ports. */
    static final int HIGHEST = 65_535;

    private Ports() {}

    /** Whether something could listen there. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** The port, or 0 for any where it is taken. */
    public static int freeOrAny(int port) {
        return port == 0 || isFree(port) ? port : 0;
    }
}
