package org.dateline.onebox.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.onebox.console.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command shows what differs: as text or JSON, and as a page. */
public final class DiffOptions {
    @Option(names = "--json", description = "What differs as one JSON object.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "What differs as a page as well.")
    private @Nullable Path html;

    @Option(
            names = "--samples",
            paramLabel = "COUNT",
            description = "Samples of each field. Default: ${DEFAULT-VALUE}.")
    private int samples = 3;

    /** An empty one with room for the samples. */
    public Diff diff() {
        return new Diff(samples);
    }

    /**
     * Shows it where it was asked for.
     *
     * @param asText whether as text where nobody asked for JSON
     */
    public void show(DiffReport report, boolean asText, Console console) throws IOException {
        if (json) {
            console.out().println(report.json());
        } else if (asText) {
            report.text(console.out()::println);
        }
        console.out().flush();
        if (html != null) {
            Files.writeString(html, report.html());
        }
    }
}
