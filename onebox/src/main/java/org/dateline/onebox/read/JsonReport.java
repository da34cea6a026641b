package org.dateline.onebox.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;

/** A line of JSON for each input. */
class JsonReport implements Report {
    private final Console console;
    private final OutputStream out;
    private boolean refused;

    JsonReport(Console console) {
        this.console = console;
        this.out = new BufferedOutputStream(console.out(), 128 * 1024);
    }

    @Override
    public boolean take(ObjectNode line) {
        if (!line.path("refused").isEmpty()) {
            refuse();
        }
        return print(line);
    }

    /** Something was refused: the exit code says so. */
    final void refuse() {
        refused = true;
    }

    /** Whether more is wanted. */
    final boolean print(JsonNode json) {
        try {
            out.write(MessageJson.mapper().writeValueAsBytes(json));
            out.write('\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own tree can always be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return console.out().failure().isEmpty();
    }

    @Override
    public int finish() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.out().flush();
        if (console.out().readerIsGone()) {
            return ExitCode.READER_GONE;
        }
        return refused || console.out().failure().isPresent() ? ExitCode.REFUSED : ExitCode.OK;
    }
}
