package org.dateline.enrich.topic.fine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.text.ResourceLines;
import org.dateline.enrich.topic.Concept;
import org.dateline.enrich.topic.Vocabulary;
import org.dateline.enrich.topic.fine.Term.Strength;
import org.dateline.enrich.topic.fine.Term.Target;

/** Which terms speak for which topics: those of the resource, and labels of more than one word. Immutable once made. */
public final class FineTerms {
    /** Beside this class. Its lines: code, label, strong, plain and weak terms; tabs between, terms divided by "; ". */
    static final String RESOURCE = "fine-terms.tsv";

    private static final int FIELDS = 5;
    private static final int SPORT = 14;

    private final List<Concept> topics = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final TermTree tree = new TermTree();

    private final int checksum;

    private FineTerms(Vocabulary vocabulary, int checksum) {
        this.checksum = checksum;
        for (Concept concept : vocabulary.concepts()) {
            if (concept.parent() != null) {
                numbers.put(concept.code(), topics.size());
                topics.add(concept);
            }
        }
    }

    /** Of the resource's lines: the same on every machine. */
    int checksum() {
        return checksum;
    }

    public static FineTerms load(Vocabulary vocabulary) {
        return parse(vocabulary, ResourceLines.all(FineTerms.class, RESOURCE));
    }

    /** @param lines of the resource */
    static FineTerms parse(Vocabulary vocabulary, List<String> lines) {
        FineTerms terms = new FineTerms(vocabulary, lines.hashCode());
        List<Row> rows = new ArrayList<>();
        Set<Integer> written = new HashSet<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int topic = terms.topic(line);
                written.add(topic);
                rows.addAll(terms.rows(line, topic));
            }
        }
        for (int topic = 0; topic < terms.topics.size(); topic++) {
            rows.addAll(labels(terms.topics.get(topic), topic, written.contains(topic)));
        }
        rows.forEach(row -> terms.tree.know(row.term));
        rows.forEach(row -> terms.tree.inflect(row.term));
        rows.forEach(terms::add);
        return terms;
    }

    private record Row(String term, int topic, Strength strength) {}

    private int topic(String line) {
        String[] fields = line.split("\t", -1);
        Integer topic = fields.length == FIELDS ? numbers.get(Integer.valueOf(fields[0])) : null;
        if (topic == null || !topics.get(topic).label().equals(fields[1])) {
            throw new IllegalArgumentException(RESOURCE + " has \"" + line
                    + "\": must be the code and label of a Media Topic below a top level, and three lists of terms");
        }
        return topic;
    }

    private List<Row> rows(String line, int topic) {
        String[] fields = line.split("\t", -1);
        List<Row> rows = new ArrayList<>();
        for (Strength strength : Strength.values()) {
            for (String term : fields[strength.field].split(";", -1)) {
                if (!term.isBlank()) {
                    rows.add(new Row(term.strip(), topic, strength));
                }
            }
        }
        return rows;
    }

    /** Single words of labels say too little, but for a sport, which is only asked for in an article about sport. */
    private static List<Row> labels(Concept concept, int topic, boolean written) {
        String label = concept.label().replaceAll("\\(.*\\)", "").strip().toLowerCase(Locale.ROOT);
        boolean phrase = label.contains(" ") && !label.contains(" and ") && !label.contains(",");
        boolean sport = concept.topIndex() == SPORT && !written && label.length() > 1;
        return phrase || sport ? List.of(new Row(label, topic, Strength.STRONG)) : List.of();
    }

    private void add(Row row) {
        List<Target> targets = tree.add(row.term).targets();
        if (targets.stream().noneMatch(target -> target.topic() == row.topic)) {
            targets.add(new Target(row.topic, row.strength));
        }
    }

    TermTree tree() {
        return tree;
    }

    int size() {
        return topics.size();
    }

    public Concept concept(int topic) {
        return topics.get(topic);
    }

    /** The number of the topic above, or -1 where that is a top level. */
    int parent(int topic) {
        Concept parent = topics.get(topic).parent();
        return parent == null ? -1 : numbers.getOrDefault(parent.code(), -1);
    }
}
