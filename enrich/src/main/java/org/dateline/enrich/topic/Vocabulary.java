package org.dateline.enrich.topic;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dateline.enrich.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/** The IPTC Media Topics in use: codes, English labels, hierarchy, Wikidata. Immutable. */
public final class Vocabulary {
    /** The resource beside this class. Its lines: code, parent's code or -, Wikidata entity or -, label; tabs between. */
    public static final String RESOURCE = "mediatopics.tsv";

    private static final String RELEASE = "# release ";
    private static final String NONE = "-";

    private final String release;
    private final Map<Integer, Concept> concepts;

    private Vocabulary(String release, Map<Integer, Concept> concepts) {
        this.release = release;
        this.concepts = concepts;
    }

    /** The one that Dateline ships. */
    public static Vocabulary load() {
        return parse(ResourceLines.all(Vocabulary.class, RESOURCE));
    }

    /** @param lines of the resource */
    public static Vocabulary parse(List<String> lines) {
        String release = "unknown";
        Map<Integer, String[]> rows = new TreeMap<>();
        for (String line : lines) {
            if (line.startsWith(RELEASE)) {
                release = line.substring(RELEASE.length());
            } else if (!line.startsWith("#")) {
                String[] fields = line.split("\t", -1);
                rows.put(Integer.valueOf(fields[0]), fields);
            }
        }
        Map<Integer, Concept> concepts = new LinkedHashMap<>();
        rows.keySet().forEach(code -> add(code, rows, concepts));
        return new Vocabulary(release, concepts);
    }

    private static Concept add(int code, Map<Integer, String[]> rows, Map<Integer, Concept> concepts) {
        Concept known = concepts.get(code);
        if (known != null) {
            return known;
        }
        String[] row = rows.get(code);
        if (row == null) {
            throw new IllegalArgumentException("parent " + code + ": must be in the vocabulary");
        }
        Concept parent = row[1].equals(NONE) ? null : add(Integer.parseInt(row[1]), rows, concepts);
        Concept concept = new Concept(code, row[3], parent, row[2].equals(NONE) ? null : row[2]);
        concepts.put(code, concept);
        return concept;
    }

    /** Year and month of IPTC's release: {@code 2023-10}. */
    public String release() {
        return release;
    }

    public Collection<Concept> concepts() {
        return concepts.values();
    }

    /** @param code without prefix */
    public @Nullable Concept find(int code) {
        return concepts.get(code);
    }

    /** @param index 0..16 */
    public Concept top(int index) {
        Concept top = concepts.get((index + 1) * 1_000_000);
        if (top == null) {
            throw new IllegalArgumentException("top level " + index + ": must be from 0 to " + (TopicScores.TOPS - 1));
        }
        return top;
    }

    public List<Concept> tops() {
        return IntStream.range(0, TopicScores.TOPS).mapToObj(this::top).toList();
    }

    /** Understands {@code medtop:20000638}, {@code 20000638} and the URI; {@code null} where there is no such topic. */
    public @Nullable Concept parseCode(String code) {
        int digits = code.length();
        while (digits > 0 && Character.isDigit(code.charAt(digits - 1))) {
            digits--;
        }
        String number = code.substring(digits);
        return number.isEmpty() || number.length() > 8 ? null : concepts.get(Integer.parseInt(number));
    }

    /** The vocabulary as lines of the resource, by code. */
    public List<String> lines() {
        return concepts.values().stream()
                .sorted((one, other) -> Integer.compare(one.code(), other.code()))
                .map(Vocabulary::line)
                .toList();
    }

    private static String line(Concept concept) {
        Concept parent = concept.parent();
        return concept.eightDigits() + "\t" + (parent == null ? NONE : parent.eightDigits()) + "\t"
                + (concept.wikidata() == null ? NONE : concept.wikidata()) + "\t" + concept.label();
    }
}
