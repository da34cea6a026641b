package org.dateline.onebox.enrich;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.enrich.Enricher;
import org.dateline.enrich.crew.Deadline;
import org.dateline.enrich.topic.TopicSettings;
import org.dateline.ingest.codec.ArticleReader;
import org.dateline.ingest.codec.input.Limits;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.OneLine;

/** Articles in files of any format as records, made for the moment. */
public final class EnrichedFiles {
    private static final int MAX_ITEM_BYTES = 16_000_000;
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private EnrichedFiles() {}

    /**
     * Enriches on all cores and hands on in the order of the files, on one thread.
     *
     * @param records takes each record's JSON
     * @param complaints takes what is no article, with its place and the rule
     */
    public static void read(List<Path> files, Consumer<byte[]> records, Consumer<String> complaints)
            throws InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (Enricher enricher = Enricher.standard(TopicSettings.DEFAULT, threads, Deadline.of(DEADLINE))) {
            OrderedEnrichment enrichment =
                    new OrderedEnrichment(enricher, MessageJson::write, new HandedOn(records, complaints));
            Input input = new Input(null, null, new ArticleReader(Limits.ofItemBytes(MAX_ITEM_BYTES)));
            for (Path file : files) {
                if (!input.read(file, enrichment::take)) {
                    break;
                }
            }
            enrichment.finish();
        }
    }

    private record HandedOn(Consumer<byte[]> records, Consumer<String> complaints)
            implements OrderedEnrichment.Results {
        @Override
        public boolean record(byte[] json) {
            records.accept(json);
            return true;
        }

        @Override
        public void refused(String place, ParseOutcome.Refused why) {
            complaints.accept(place + ": " + why.reason().code() + ": " + OneLine.of(why.message()));
        }

        @Override
        public void pause() {
            // Nothing is held back.
        }
    }
}
