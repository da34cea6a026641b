package org.dateline.workshop.known;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Makes {@code organisations.tsv} from a list of international organisations: QID, name, further names. Acronyms are left
 * out, since "ERA" or "IDEA" is seldom the agency; those that are stand in {@code known.tsv}. The same input gives the
 * same bytes.
 */
public final class OrganisationsGenerator {
    private OrganisationsGenerator() {}

    /**
     * @param source {@code international-organisations.tsv.gz}
     * @return the text of {@code organisations.tsv}
     */
    public static String generate(Path source) throws IOException {
        Map<String, List<Set<String>>> rows = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(source)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> columns = List.of(line.strip().split("\t"));
                rows.computeIfAbsent(columns.get(0), any -> new ArrayList<>()).add(names(columns));
            }
        }
        StringBuilder text = new StringBuilder(
                "# Made by OrganisationsGenerator; corrections go into known.tsv.\n# qid\tname\tfurther names\n");
        rows.forEach((qid, all) -> {
            // One identifier for two things is wrong for one of them.
            if (qid.matches("Q\\d+") && all.size() == 1 && !all.get(0).isEmpty()) {
                text.append(qid)
                        .append('\t')
                        .append(String.join("\t", all.get(0)))
                        .append('\n');
            }
        });
        return text.toString();
    }

    private static Set<String> names(List<String> columns) {
        return columns.stream()
                .skip(1)
                .map(String::strip)
                // Acronyms are one word; a name of one word, such as "Mercosur", has small letters.
                .filter(name -> !name.equals("null") && name.matches(".*\\p{Ll}{3}.*"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
