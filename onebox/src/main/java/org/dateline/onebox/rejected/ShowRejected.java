package org.dateline.onebox.rejected;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.rejected.RecordId;
import org.dateline.delivery.rejected.RejectedRecord;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Rejection;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.OneLine;
import org.dateline.onebox.console.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline rejected show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "One rejected record: why, where it came from, its headers and its bytes.",
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {"0:shown", "2:wrong option, or no such record", "3:Kafka cannot be reached"},
        footer = {
            "",
            "Examples:",
            "  dateline rejected show 0/12",
            "  dateline rejected show 0/12 --bytes > original.bin     exactly what was handed in",
            "  dateline rejected show 0/12 --json"
        })
final class ShowRejected implements Callable<Integer> {
    private static final int PREVIEW = 2000;

    private final Console console;

    @Mixin
    private final KafkaOptions kafka;

    @Parameters(paramLabel = "ID", converter = RecordIdOption.class, description = "As rejected list shows it: 0/12.")
    private RecordId id = new RecordId(0, 0);

    @Option(names = "--bytes", description = "The original bytes alone, untouched.")
    private boolean bytes;

    @Option(
            names = "--json",
            description = "All of it as one JSON object; bytes as text where they are UTF-8, else base64.")
    private boolean json;

    ShowRejected(Console console, Map<String, String> environment) {
        this.console = console;
        this.kafka = new KafkaOptions(environment);
    }

    @Override
    public Integer call() {
        try (RejectedScan scan = RejectedScan.open(kafka)) {
            RejectedRecord record = scan.find(id);
            if (bytes) {
                Bytes value = record.record().value();
                console.out().writeBytes(value == null ? new byte[0] : value.array());
                console.out().flush();
            } else if (json) {
                console.out().println(json(record, scan.redriven().contains(id)));
            } else {
                print(record, scan.redriven().contains(id));
            }
        }
        return ExitCode.OK;
    }

    private static ObjectNode json(RejectedRecord record, boolean redriven) {
        ObjectNode json = record.json(redriven);
        json.set(
                "headers",
                MessageJson.mapper().valueToTree(record.record().headers().asMap()));
        Bytes value = record.record().value();
        if (value != null && isUtf8(value)) {
            json.put("value", value.text());
        } else if (value != null) {
            json.put("valueBase64", Base64.getEncoder().encodeToString(value.array()));
        }
        return json;
    }

    private void print(RejectedRecord record, boolean redriven) {
        Style style = console.outStyle();
        console.out().println(style.bold(record.reason()) + "  " + OneLine.of(record.message()));
        Rejection rejection = record.rejection();
        if (rejection != null) {
            line("stage", rejection.stage());
            line("field", rejection.field() == null ? "(the whole)" : rejection.field());
            line("attempts", Integer.toString(rejection.attempts()));
            line("rejected at", rejection.rejectedAt().toString());
        }
        line("origin", record.origin());
        line(
                "key",
                record.record().keyText() == null ? "(none)" : record.record().keyText());
        line("bytes", Integer.toString(record.size()));
        line("handed in again", redriven ? "yes" : "no");
        console.out().println();
        preview(record.record().value());
    }

    private void line(String name, String value) {
        console.out().println("  %-16s %s".formatted(name, OneLine.of(value)));
    }

    private void preview(@org.jspecify.annotations.Nullable Bytes value) {
        if (value == null) {
            console.out().println("(no value: a tombstone)");
            return;
        }
        // A terminal must not obey what an article says.
        String text = value.text().replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD");
        console.out().println(text.length() <= PREVIEW ? text : text.substring(0, PREVIEW) + "…");
        if (text.length() > PREVIEW || !isUtf8(value)) {
            console.err().println("--bytes gives all of it as it came");
        }
    }

    private static boolean isUtf8(Bytes value) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value.array()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
