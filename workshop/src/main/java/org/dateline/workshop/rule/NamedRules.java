package org.dateline.workshop.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Ruled;

/** The rules of annotators, by name: {@code since-looks-back}, or {@code time/since-looks-back}. */
public final class NamedRules {
    /** How much of a name's pairs of letters another one must have to be near it. */
    private static final double NEAR = 0.4;

    private static final int SHOWN = 3;

    private final List<Annotator> annotators;

    public NamedRules(List<Annotator> annotators) {
        this.annotators = List.copyOf(annotators);
    }

    /**
     * The annotators with some rules off.
     *
     * @throws UnknownRule when a name is no rule's
     */
    public List<Annotator> without(Collection<String> names) {
        return annotators.stream().map(annotator -> without(annotator, names)).toList();
    }

    private Annotator without(Annotator annotator, Collection<String> names) {
        Set<String> ids = new HashSet<>();
        for (String name : names) {
            List<String> known = names(annotator).toList();
            if (known.contains(name) || known.contains(annotator.name() + "/" + name)) {
                ids.add(name.substring(name.indexOf('/') + 1));
            } else if (nobodys(name)) {
                throw new UnknownRule(name, near(name));
            }
        }
        return ids.isEmpty() ? annotator : ((Ruled) annotator).without(ids);
    }

    private boolean nobodys(String name) {
        return annotators.stream()
                .flatMap(NamedRules::names)
                .noneMatch(known -> known.equals(name) || known.endsWith("/" + name));
    }

    static Stream<String> names(Annotator annotator) {
        return annotator instanceof Ruled ruled
                ? ruled.rules().stream().map(Rule::id).map(id -> annotator.name() + "/" + id)
                : Stream.of();
    }

    private List<String> near(String name) {
        String id = name.substring(name.indexOf('/') + 1);
        return annotators.stream()
                .flatMap(NamedRules::names)
                .map(known -> known.substring(known.indexOf('/') + 1))
                .filter(known -> likeness(id, known) >= NEAR)
                .sorted(Comparator.comparingDouble(known -> -likeness(id, known)))
                .limit(SHOWN)
                .toList();
    }

    /** Dice's coefficient of pairs of letters: 1 for the same, 0 for nothing in common. */
    private static double likeness(String one, String other) {
        Set<String> left = pairs(one);
        Set<String> right = pairs(other);
        long common = left.stream().filter(right::contains).count();
        return 2.0 * common / Math.max(1, left.size() + right.size());
    }

    private static Set<String> pairs(String name) {
        return IntStream.range(0, Math.max(0, name.length() - 1))
                .mapToObj(i -> name.substring(i, i + 2))
                .collect(Collectors.toSet());
    }
}
