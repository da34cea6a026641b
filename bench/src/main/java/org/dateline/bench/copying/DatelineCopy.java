package org.dateline.bench.copying;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.loop.ExactlyOnceLoop;
import org.dateline.delivery.loop.LoopContext;
import org.dateline.delivery.loop.LoopObserver;
import org.dateline.delivery.loop.LoopSettings;
import org.dateline.delivery.loop.Outcome;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.rejected.RejectedTopic;

/** Our loop as the services run it, with a step that changes nothing. */
final class DatelineCopy {
    private DatelineCopy() {}

    public static void main(String[] args) {
        CopyArguments arguments = CopyArguments.from(args);
        LoopContext context = new LoopContext(
                new RejectedTopic("unused", "bench", Clock.systemUTC()), LoopObserver.NONE, new SimpleMeterRegistry());
        try (ExactlyOnceLoop loop = new ExactlyOnceLoop(
                KafkaConnection.to(arguments.bootstrapServers()),
                LoopSettings.of(arguments.group(), arguments.input()),
                batch -> copies(batch, arguments.output()),
                context)) {
            loop.run();
        }
    }

    private static List<Outcome> copies(List<IncomingRecord> batch, String output) {
        return batch.stream().map(record -> copy(record, output)).toList();
    }

    private static Outcome copy(IncomingRecord record, String output) {
        return new Outcome.Forward(new OutgoingRecord(output, record.key(), record.value(), record.headers()));
    }
}
