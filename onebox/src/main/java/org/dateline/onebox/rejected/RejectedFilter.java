package org.dateline.onebox.rejected;

import java.time.Instant;
import java.util.Locale;
import org.dateline.delivery.rejected.RejectedRecord;
import org.dateline.messages.Rejection;
import org.dateline.onebox.console.Moment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rejected records a command is about: all of them, unless options say otherwise. */
final class RejectedFilter {
    @Option(names = "--reason", paramLabel = "CODE", description = "Only those with this reason, such as schema.")
    private @Nullable String reason;

    @Option(names = "--stage", paramLabel = "SERVICE", description = "Only those of ingest, enrich or sink.")
    private @Nullable String stage;

    @Option(
            names = "--source",
            paramLabel = "TEXT",
            description = "Only those whose origin (file, address, topic-partition@offset) or key has this in it.")
    private @Nullable String source;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Only those rejected then or later: " + Moment.FORMS + ".")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Only those rejected before then.")
    private @Nullable Instant until;

    boolean asksForSome() {
        return reason != null || stage != null || source != null || since != null || until != null;
    }

    /** Whether the record is one of those; a record that somebody else wrote has no stage and no time. */
    boolean takes(RejectedRecord record) {
        Rejection rejection = record.rejection();
        boolean reasonFits = reason == null || reason.equals(record.reason());
        boolean stageFits = stage == null || (rejection != null && stage.equals(rejection.stage()));
        return reasonFits && stageFits && sourceFits(record) && timeFits(rejection);
    }

    private boolean sourceFits(RejectedRecord record) {
        if (source == null) {
            return true;
        }
        String all = record.origin() + " " + record.record().keyText();
        return all.toLowerCase(Locale.ROOT).contains(source.toLowerCase(Locale.ROOT));
    }

    private boolean timeFits(@Nullable Rejection rejection) {
        if (rejection == null) {
            return since == null && until == null;
        }
        return (since == null || !rejection.rejectedAt().isBefore(since))
                && (until == null || rejection.rejectedAt().isBefore(until));
    }
}
