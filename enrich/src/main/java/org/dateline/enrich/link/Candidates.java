package org.dateline.enrich.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.known.ItemKind;
import org.dateline.enrich.known.NameFold;
import org.dateline.enrich.known.WhosWho;
import org.dateline.messages.Enrichment.Entity;

/** Who bears one of an entity's names and is of its type. */
final class Candidates {
    private static final int LONGEST_ACRONYM = 5;

    private final WhosWho table;
    private final Set<String> institutions = WordList.words("institutions.txt");

    Candidates(WhosWho table) {
        this.table = table;
    }

    /** Those of the first name that anybody bears. */
    List<Candidate> of(Entity entity) {
        Set<ItemKind> kinds = kinds(entity.type());
        List<Candidate> found = new ArrayList<>();
        if (kinds.isEmpty()) {
            return found;
        }
        for (Map.Entry<String, NamesOf.Cut> name : NamesOf.of(entity).entrySet()) {
            add(name.getKey(), name.getValue(), kinds, found);
            if (!found.isEmpty()) {
                break;
            }
        }
        return found;
    }

    private void add(String name, NamesOf.Cut cut, Set<ItemKind> kinds, List<Candidate> found) {
        boolean acronym = acronym(name);
        String folded = NameFold.fold(name);
        int key = acronym ? table.findAcronym(name.replace(".", "")) : -1;
        if (key < 0) {
            key = table.findFolded(folded);
        }
        int words = (int) folded.chars().filter(c -> c == ' ').count() + 1;
        for (int bearer : table.bearers(key)) {
            int item = WhosWho.item(bearer);
            if (kinds.contains(table.kind(item))) {
                found.add(new Candidate(
                        item,
                        folded,
                        WhosWho.isAlias(bearer),
                        words,
                        table.commonness(key),
                        acronym,
                        cut == NamesOf.Cut.INITIAL,
                        cut == NamesOf.Cut.LEGAL_FORM,
                        institutions.contains(folded)));
            }
        }
    }

    private static boolean acronym(String name) {
        return name.length() <= LONGEST_ACRONYM
                && name.chars().allMatch(c -> Character.isUpperCase(c) || c == '.' || c == '&' || Character.isDigit(c));
    }

    private static Set<ItemKind> kinds(String type) {
        return switch (type) {
            case "person" -> Set.of(ItemKind.PERSON);
            case "organisation" -> Set.of(ItemKind.ORGANISATION, ItemKind.COMPETITION, ItemKind.STRUCTURE);
            case "event" -> Set.of(ItemKind.EVENT, ItemKind.COMPETITION, ItemKind.AWARD);
            case "object" -> Set.of(ItemKind.WORK, ItemKind.PRODUCT, ItemKind.AWARD);
            default -> Set.of();
        };
    }
}
