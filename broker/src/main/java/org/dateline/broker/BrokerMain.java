package org.dateline.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The child process: {@code BrokerMain DATA_DIR PORT [PROPERTY=VALUE...]}. Writes one line when it is ready or refuses,
 * and stops in order when its input ends or on SIGTERM.
 *
 * <p>Exit codes: 0 stopped in order, 1 crashed, 3 refused to start.
 */
public final class BrokerMain {
    /** The child's warnings, in the data directory. */
    static final String LOG_FILE = "broker.log";

    private static final int REFUSED = 3;

    private BrokerMain() {}

    public static void main(String[] args) {
        PrintStream answers = System.out;
        // Whatever a library prints must not be taken for an answer.
        System.setOut(System.err);
        try {
            List<String> arguments = List.of(args);
            Path dataDir = Path.of(arguments.get(0));
            DataDirLock.take(dataDir);
            BrokerPorts ports = BrokerPorts.choose(dataDir, Integer.parseInt(arguments.get(1)));
            KraftServer server = KraftServer.start(dataDir, ports, overrides(arguments.subList(2, arguments.size())));
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "broker-stop"));
            answers.println(BrokerAnswer.ready(ports.clients()));
            answers.flush();
            awaitEndOfInput();
            System.exit(0);
        } catch (BrokerRefused e) {
            answers.println(BrokerAnswer.refused(String.valueOf(e.getMessage())));
            answers.flush();
            System.exit(REFUSED);
        }
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // The parent says nothing: its end is the only message.
            }
        } catch (IOException e) {
            // The pipe is broken: the parent is gone, and so are we.
        }
    }

    private static Map<String, String> overrides(List<String> arguments) {
        Map<String, String> overrides = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new BrokerRefused("broker property is " + argument + ": must be NAME=VALUE");
            }
            overrides.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return overrides;
    }
}
