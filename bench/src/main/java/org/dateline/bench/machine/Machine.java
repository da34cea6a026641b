package org.dateline.bench.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.broker.BrokerSettings;
import org.dateline.broker.EmbeddedBroker;
import org.dateline.delivery.kafka.KafkaConnection;

/**
 * What the measurements run on: a real broker in a process of its own, and a fresh directory.
 *
 * @param runs holds everything that this run writes; fresh, since file systems treat places of deleted files differently
 * @param kafka the broker's address
 */
public record Machine(Path runs, EmbeddedBroker broker, KafkaConnection kafka, Admin admin) implements AutoCloseable {

    public static Machine start(Path runs) {
        EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.of(runs.resolve("kafka")));
        KafkaConnection kafka = KafkaConnection.to(broker.bootstrapServers());
        return new Machine(runs, broker, kafka, kafka.admin());
    }

    public Topics topics() {
        return new Topics(admin, kafka);
    }

    /** A main class of this module, so with its peers on the class path, in a JVM of its own. */
    public ChildJvm contestant(String name, Class<?> main, List<String> arguments, boolean read) {
        return ChildJvm.start(
                command(
                        List.of("-Xmx1g", "-XX:+UseParallelGC"),
                        System.getProperty("java.class.path"),
                        main.getName(),
                        arguments),
                Map.of(),
                runs.resolve(name + ".log"),
                read);
    }

    public static List<String> command(List<String> options, String classPath, String main, List<String> arguments) {
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        return command;
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
    }
}
