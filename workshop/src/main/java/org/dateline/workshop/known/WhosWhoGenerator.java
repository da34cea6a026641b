package org.dateline.workshop.known;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dateline.enrich.known.Fields;
import org.dateline.enrich.known.ItemKind;
import org.dateline.enrich.known.WhosWhoBuilder;
import org.dateline.enrich.known.WhosWhoEntry;

/**
 * Makes {@code whos-who.bin} from tables with the columns qid, label, aliases, kind, description, country, start, end,
 * popularity, source. Of a description only the fields of life are kept of which its words speak. The same input gives the
 * same bytes.
 */
public final class WhosWhoGenerator {
    private static final List<String> TABLES = List.of("people.tsv.gz", "organisations.tsv.gz", "other.tsv.gz");

    /** Two columns and more, the first a QID: what two sources say differently of one identifier is wrong in one of them. */
    private static final String DISAGREEMENTS = "disagreements.tsv";

    private static final int COLUMNS = 10;
    private static final Pattern YEAR = Pattern.compile("(-?\\d{1,4})(-.*)?");
    private static final int MOST_POPULAR = 100;

    private final Set<String> leftOut;
    private final Fields fields = Fields.load();
    private final Set<String> disputed = new HashSet<>();
    private final List<WhosWhoEntry> entries = new ArrayList<>();

    private WhosWhoGenerator(Set<String> leftOut) {
        this.leftOut = Set.copyOf(leftOut);
    }

    /**
     * @param folder with the three tables and the list of disagreements
     * @param leftOut sources; an item that no other source has does not come in
     */
    public static byte[] generate(Path folder, Set<String> leftOut) throws IOException {
        WhosWhoGenerator generator = new WhosWhoGenerator(leftOut);
        generator.read(folder.resolve(DISAGREEMENTS), row -> generator.disputed.add(row[0]));
        for (String table : TABLES) {
            generator.read(folder.resolve(table), row -> generator.add(table, row));
        }
        return WhosWhoBuilder.build(generator.entries);
    }

    private void read(Path file, Consumer<String[]> row) throws IOException {
        try (var bytes = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
                var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .forEach(line -> row.accept(line.split("\t", -1)));
        }
    }

    private void add(String table, String[] row) {
        if (row.length != COLUMNS) {
            throw new IllegalArgumentException(
                    table + ": " + row[0] + " has " + row.length + " columns: must have " + COLUMNS);
        }
        boolean allowed = Stream.of(row[9].split("\\|", -1)).anyMatch(source -> !leftOut.contains(source));
        // Peoples, months and planets are nothing that an entity is.
        if (!allowed || disputed.contains(row[0]) || ItemKind.of(row[3]) == ItemKind.OTHER) {
            return;
        }
        List<String> aliases = new ArrayList<>();
        List<String> acronyms = new ArrayList<>();
        for (String alias : row[2].split("\\|", -1)) {
            if (alias.startsWith("=")) {
                acronyms.add(alias.substring(1));
            } else if (!alias.isBlank()) {
                aliases.add(alias);
            }
        }
        entries.add(new WhosWhoEntry(
                Integer.parseInt(row[0].substring(1)),
                ItemKind.of(row[3]),
                row[5],
                year(row[6]),
                year(row[7]),
                Math.min(MOST_POPULAR, Integer.parseInt(row[8])),
                fields.ofText(row[4]),
                row[1],
                aliases,
                acronyms));
    }

    private static int year(String date) {
        Matcher year = YEAR.matcher(date);
        return year.matches() ? Integer.parseInt(year.group(1)) : 0;
    }
}
