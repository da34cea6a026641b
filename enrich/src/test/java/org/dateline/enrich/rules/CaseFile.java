package org.dateline.enrich.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The cases of one rule:
 *
 * <pre>
 * # anything that explains
 * published 2019-11-20
 *
 * == gives
 * The mill has been shut since March.
 * -- time: March = 2019-03
 *
 * == leaves
 * The mill will be shut in March.
 * -- time: March = 2020-03
 * -- no person: March
 * </pre>
 *
 * <p>A text goes to the line that begins with two hyphens; what the record must say of it, in the words of {@link Facts},
 * follows. The date of publication is the same in all of a file; without it there is none.
 */
record CaseFile(String name, String published, List<Case> gives, List<Case> leaves) {
    /** @param facts what must be so; with "no " before it, what must not */
    record Case(String text, List<String> facts) {}

    static CaseFile read(Path file) throws IOException {
        CaseFile cases = new CaseFile(file.toString(), published(file), new ArrayList<>(), new ArrayList<>());
        List<Case> section = List.of();
        StringBuilder text = new StringBuilder();
        List<String> facts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            boolean fact = line.startsWith("-- ");
            if (!fact && !facts.isEmpty()) {
                section.add(new Case(text.toString().strip(), List.copyOf(facts)));
                facts.clear();
                text.setLength(0);
            }
            if (fact) {
                facts.add(line.substring(3).strip());
            } else if (line.startsWith("== ")) {
                section = line.equals("== gives") ? cases.gives : cases.leaves;
                text.setLength(0);
            } else if (!line.startsWith("#")) {
                text.append(line).append('\n');
            }
        }
        if (!facts.isEmpty()) {
            section.add(new Case(text.toString().strip(), List.copyOf(facts)));
        }
        return cases;
    }

    private static String published(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("published "))
                .map(line -> line.substring("published ".length()).strip())
                .findFirst()
                .orElse("");
    }
}
