package org.dateline.enrich.entity.coreference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.entity.lexicon.Countries;
import org.dateline.enrich.entity.lexicon.Head;
import org.dateline.enrich.entity.mention.Proper;
import org.dateline.enrich.entity.words.Words;

/** The name of an organisation or thing in the form in which two spellings of it are equal. */
final class GroupName {
    private static final Set<String> LEGAL_FORMS = Set.of(
            "inc",
            "inc.",
            "corp",
            "corp.",
            "ltd",
            "ltd.",
            "plc",
            "llc",
            "llp",
            "co",
            "co.",
            "gmbh",
            "ag",
            "sa",
            "s.a.",
            "nv",
            "n.v.",
            "se",
            "ab",
            "asa",
            "oyj",
            "s.p.a.",
            "spa",
            "corporation",
            "company",
            "limited",
            "incorporated",
            "holdings",
            "group",
            "&");

    private static final Set<String> SMALL = Set.of("of", "the", "for", "and", "&", "affairs", "'s", "'", "-");

    private GroupName() {}

    /**
     * Lower case; a company without its legal form; a ministry, a department or a court without its country and with its
     * words sorted, so that "Department of State" is "State Department".
     */
    static String key(Words words, Proper name) {
        List<String> parts = parts(words, name);
        Head head = name.head();
        if (head != null && head.governmental()) {
            List<String> content = new ArrayList<>(parts);
            content.removeAll(SMALL);
            Collections.sort(content);
            return String.join(" ", content);
        }
        int end = parts.size();
        while (end > 1
                && (LEGAL_FORMS.contains(parts.get(end - 1))
                        || parts.get(end - 1).equals(","))) {
            end--;
        }
        return String.join(" ", parts.subList(0, end));
    }

    /** Its words without the country that owns it and without "the". */
    static List<String> parts(Words words, Proper name) {
        int first = name.first();
        if (name.country() != null) {
            Countries.Match match = Countries.at(words, first, name.end() - 1);
            if (match != null) {
                first = match.end();
            }
            while (first < name.end() - 1 && words.possessive(first)) {
                first++;
            }
        }
        List<String> parts = new ArrayList<>();
        for (int i = first; i < name.end(); i++) {
            if (i > first || !words.lower(i).equals("the")) {
                parts.add(normal(words.lower(i)));
            }
        }
        return parts;
    }

    private static String normal(String lower) {
        return switch (lower) {
            case "organisation" -> "organization";
            case "defence" -> "defense";
            case "labour" -> "labor";
            case "centre" -> "center";
            case "programme" -> "program";
            default -> lower;
        };
    }
}
