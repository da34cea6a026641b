package org.dateline.broker;

import java.io.IOException;
import java.nio.file.Path;

/** Starts a broker, says its process id, and waits to be killed. */
final class BrokerParent {
    private BrokerParent() {}

    public static void main(String[] args) throws IOException {
        EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.of(Path.of(args[0])));
        System.out.println(broker.pid());
        System.out.flush();
        int unused = System.in.read();
    }
}
