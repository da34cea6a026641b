package org.dateline.onebox.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.workshop.known.WhosWhoChanges;
import org.dateline.workshop.known.WhosWhoGenerator;
import org.dateline.workshop.place.train.AtlasChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline train knowledge}: the people, organisations, works and events that names are linked to. */
@Command(
        name = "knowledge",
        mixinStandardHelpOptions = true,
        description = {
            "Rebuild the table of people, organisations, works and events; the same input gives the same bytes.",
            "DIR has people.tsv.gz, organisations.tsv.gz and other.tsv.gz, whose columns and sources stand in"
                    + " docs/entities.md. The table is printed with its size, its SHA-256 and what changes."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:done",
            "1:with --check, the table is not what the sources give",
            "2:wrong option, or no sources"
        },
        footer = {"", "Examples:", "  dateline train knowledge --corpora DIR --check"})
final class TrainKnowledge implements Callable<Integer> {
    private final Console console;

    @Option(names = "--corpora", required = true, paramLabel = "DIR", description = "The folder with the tables.")
    private Path corpora = Path.of("");

    @Option(
            names = "--without",
            paramLabel = "SOURCE",
            split = ",",
            description = "What no other source has is left out. Default: ${DEFAULT-VALUE}; none for all sources.",
            defaultValue = "wikidata-quiz,wikidata-papers,wikidata-novelist")
    private List<String> without = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The table. Default: ${DEFAULT-VALUE}",
            defaultValue = "enrich/src/main/resources/org/dateline/enrich/known/whos-who.bin")
    private Path out = Path.of("");

    @Option(names = "--check", description = "Write nothing; exit with 1 where the table would change.")
    private boolean check;

    TrainKnowledge(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Set<String> leftOut = new LinkedHashSet<>(without);
        leftOut.remove("none");
        try {
            byte[] table = WhosWhoGenerator.generate(corpora, leftOut);
            byte[] before = Files.isReadable(out) ? Files.readAllBytes(out) : new byte[0];
            boolean same = Arrays.equals(before, table);
            say(out.getFileName() + ": " + table.length + " bytes, SHA-256 " + AtlasChanges.sha256(table));
            (same ? List.of("unchanged") : WhosWhoChanges.of(before, table)).forEach(change -> say("  " + change));
            if (!same && !check) {
                Files.write(out, table);
            }
            return check && !same ? ExitCode.REFUSED : ExitCode.OK;
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw CommandFailed.usage("cannot read the sources or write the table: " + e);
        }
    }

    private void say(String what) {
        console.out().println(what);
        console.out().flush();
    }
}
