package org.dateline.onebox.console;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.scan.TopicScan;

/** Kafka as a command needs it: it answers within some seconds, or the command ends and says what to do. */
public final class OpenKafka {
    private static final int ANSWER_SECONDS = 8;

    private OpenKafka() {}

    /** @throws CommandFailed when Kafka does not answer within some seconds */
    public static TopicScan scan(KafkaConnection kafka) {
        required(kafka);
        return TopicScan.open(kafka, "dateline-cli");
    }

    /** @throws CommandFailed when Kafka does not answer within some seconds */
    public static void required(KafkaConnection kafka) {
        // With a limit of its own, since closing a client waits for the questions that are still open.
        DescribeClusterOptions options = new DescribeClusterOptions().timeoutMs(ANSWER_SECONDS * 1000);
        try (Admin admin = kafka.admin()) {
            var unused = admin.describeCluster(options).nodes().get(ANSWER_SECONDS + 2L, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw noAnswer(kafka);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw noAnswer(kafka);
            }
            throw CommandFailed.unreachable("Kafka at " + kafka.bootstrapServers() + " refuses: "
                    + Objects.requireNonNullElse(e.getCause(), e).getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailed.unreachable("interrupted");
        }
    }

    private static CommandFailed noAnswer(KafkaConnection kafka) {
        return CommandFailed.unreachable("Kafka at " + kafka.bootstrapServers() + " does not answer: must be reachable;"
                + " start one with dateline run, or name another with --bootstrap-servers;"
                + " where it asks for TLS or a password, see --kafka-properties");
    }
}
