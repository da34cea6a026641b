package org.dateline.ingest.intake;

import com.fasterxml.jackson.databind.node.TextNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.messages.Article;
import org.jspecify.annotations.NullUnmarked;

/** An intake, and a Kafka that does as it is told. */
@NullUnmarked
abstract class IntakeOnFakeKafka {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    final FakeKafka kafka = new FakeKafka();
    final IngestCounts counts = new IngestCounts(new SimpleMeterRegistry());
    final Intake intake = new Intake(FakeKafka.TOPICS, kafka, counts, Clock.fixed(NOW, ZoneOffset.UTC));

    final Intake anHourLater =
            new Intake(FakeKafka.TOPICS, kafka, counts, Clock.fixed(NOW.plusSeconds(3600), ZoneOffset.UTC));

    List<OutgoingRecord> records(Article article) {
        return intake.inTransaction()
                .records(new ParseOutcome.Parsed(article), "https://post.example/feed", new byte[0]);
    }

    static Article with(String property, String value) {
        return article("urn:example:1", "A").toBuilder()
                .other(Map.of(property, TextNode.valueOf(value)))
                .build();
    }

    static Article article(String uri, String text) {
        return Article.of(uri, text).build();
    }
}
