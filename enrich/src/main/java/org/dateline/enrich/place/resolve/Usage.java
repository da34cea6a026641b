package org.dateline.enrich.place.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.text.ResourceLines;

/** What the press means by a name against the numbers, from {@code usage.tsv}, and what it never means by it. */
final class Usage {
    private static final int LONGEST_CODE = 3;

    private record Usual(int place, double points) {}

    private final Map<String, Usual> usual = new HashMap<>();
    private final Set<String> never = new HashSet<>();

    private Usage() {}

    static Usage load(Atlas atlas) {
        Usage usage = new Usage();
        for (String line : lines("usage.tsv")) {
            String[] columns = line.split("\t", -1);
            usage.usual.put(columns[0], new Usual(place(columns[1], atlas), Double.parseDouble(columns[2])));
        }
        usage.never.addAll(lines("never.txt"));
        return usage;
    }

    private static int place(String reference, Atlas atlas) {
        int place = reference.startsWith("#")
                ? atlas.byGeoNames(Integer.parseInt(reference.substring(1)))
                : atlas.byCountry(reference);
        if (place == Atlas.NONE) {
            throw new IllegalStateException("usage.tsv: " + reference + " is not in the atlas");
        }
        return place;
    }

    /** What speaks for a meaning beyond its numbers. */
    double of(String name, int place) {
        Usual usually = usual.getOrDefault(name, usual.get(calm(name)));
        return usually != null && usually.place() == place ? usually.points() : 0;
    }

    /** "Washington" of "WASHINGTON", as datelines write it; "US" stays. */
    static String calm(String name) {
        if (name.length() <= LONGEST_CODE || name.chars().anyMatch(Character::isLowerCase)) {
            return name;
        }
        StringBuilder calm = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            boolean starts = i == 0 || !Character.isLetter(name.charAt(i - 1));
            calm.append(starts ? name.charAt(i) : Character.toLowerCase(name.charAt(i)));
        }
        return calm.toString();
    }

    /** Whether the name is a word of the language that small places bear too. */
    boolean isWord(String name) {
        return never.contains(name);
    }

    static List<String> lines(String resource) {
        return ResourceLines.of(Atlas.class, resource);
    }
}
