package org.dateline.workshop.known;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private static final int COLUMNS = 10;
    private static final Pattern YEAR = Pattern.compile("(-?\\d{1,4})(-.*)?");
    private static final int MOST_POPULAR = 100;
    /** Who is so well known that an article may leave the first name out. */
    private static final int CALLED_BY_LAST_NAME = 70;

    private static final int SHORTEST_LAST_NAME = 4;

    private final Set<String> leftOut;
    private final Fields fields = Fields.load();
    private final CountryWords countries = CountryWords.load();
    private final List<WhosWhoEntry> entries = new ArrayList<>();

    private WhosWhoGenerator(Set<String> leftOut) {
        this.leftOut = Set.copyOf(leftOut);
    }

    /**
     * @param folder with the three tables
     * @param leftOut sources; an item that no other source has does not come in
     */
    public static byte[] generate(Path folder, Set<String> leftOut) throws IOException {
        WhosWhoGenerator generator = new WhosWhoGenerator(leftOut);
        for (String table : TABLES) {
            generator.read(folder.resolve(table), row -> generator.add(table, row));
        }
        return WhosWhoBuilder.build(generator.entries);
    }

    private void read(Path file, Consumer<String[]> row) throws IOException {
        try (var bytes = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
                var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> row.accept(line.split("\t", -1)));
        }
    }

    private void add(String table, String[] row) {
        if (row.length != COLUMNS) {
            throw new IllegalArgumentException(
                    table + ": " + row[0] + " has " + row.length + " columns: must have " + COLUMNS);
        }
        boolean allowed = Stream.of(row[9].split("\\|", -1)).anyMatch(source -> !leftOut.contains(source));
        // Peoples, months and planets are nothing that an entity is.
        if (!allowed || ItemKind.of(row[3]) == ItemKind.OTHER) {
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
        int popularity = Math.min(MOST_POPULAR, Integer.parseInt(row[8]));
        if (ItemKind.of(row[3]) == ItemKind.PERSON && popularity >= CALLED_BY_LAST_NAME) {
            String last = row[1].substring(row[1].lastIndexOf(' ') + 1);
            if (last.length() >= SHORTEST_LAST_NAME) {
                aliases.add(last);
            }
        }
        entries.add(new WhosWhoEntry(
                Integer.parseInt(row[0].substring(1)),
                ItemKind.of(row[3]),
                row[5].isEmpty() ? countries.of(row[1] + ", " + row[4]) : row[5],
                year(row[6]),
                year(row[7]),
                popularity,
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
