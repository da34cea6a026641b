package org.dateline.enrich.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;

/** The names by which an entity is looked up: as the article has them, and without what a table has not. */
final class NamesOf {
    /** What was left out of a name so that a table may have it. */
    enum Cut {
        NOTHING,
        SUFFIX,
        INITIAL,
        LEGAL_FORM
    }

    private static final Set<String> LEGAL_FORMS = WordList.words("legal-forms.txt");
    private static final Set<String> SUFFIXES = Set.of("Jr", "Sr", "II", "III", "IV", "MD", "M.D", "PhD", "Ph.D");
    private static final int MOST = 8;

    private NamesOf() {}

    /** The fullest first. A person's shorter names are still the person's; the first words of an organisation's are not. */
    static Map<String, Cut> of(Entity entity) {
        boolean person = entity.type().equals("person");
        Map<String, Cut> names = new LinkedHashMap<>();
        add(entity.name(), person, names);
        for (Mention mention : entity.mentions()) {
            String surface = mention.surface();
            boolean whole = mention.kind() == null
                    && (person
                            ? surface.indexOf(' ') > 0
                            : surface.length() >= entity.name().length());
            if (whole && names.size() < MOST && !names.containsKey(surface)) {
                add(surface, person, names);
            }
        }
        return names;
    }

    private static void add(String name, boolean person, Map<String, Cut> names) {
        names.putIfAbsent(name, Cut.NOTHING);
        String bare = withoutEnd(name, person ? SUFFIXES : LEGAL_FORMS);
        names.putIfAbsent(bare, person ? Cut.SUFFIX : Cut.LEGAL_FORM);
        if (person) {
            names.putIfAbsent(withoutInitials(bare), Cut.INITIAL);
        }
    }

    /** "Hitachi" of "Hitachi, Ltd.". */
    private static String withoutEnd(String name, Set<String> ends) {
        int space = name.lastIndexOf(' ');
        int end = name.endsWith(".") ? name.length() - 1 : name.length();
        if (space <= 0 || !ends.contains(name.substring(space + 1, Math.max(space + 1, end)))) {
            return name;
        }
        return name.substring(0, name.charAt(space - 1) == ',' ? space - 1 : space);
    }

    /** "George Pataki" of "George E. Pataki". */
    private static String withoutInitials(String name) {
        int first = name.indexOf(' ');
        int last = name.lastIndexOf(' ');
        if (first <= 0 || last == first) {
            return name;
        }
        StringBuilder bare = new StringBuilder(name.length()).append(name, 0, first);
        for (int at = first; at < last; ) {
            int next = name.indexOf(' ', at + 1);
            if (!initials(name, at + 1, next)) {
                bare.append(name, at, next);
            }
            at = next;
        }
        return bare.append(name, last, name.length()).toString();
    }

    /** "E.", "E", "J.-P.". */
    private static boolean initials(String name, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = name.charAt(i);
            boolean alone = i + 1 == end || !Character.isLetter(name.charAt(i + 1));
            if (Character.isLetter(c) ? !(Character.isUpperCase(c) && alone) : c != '.' && c != '-') {
                return false;
            }
        }
        return end > start;
    }
}
