package org.dateline.enrich.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.known.ItemKind;
import org.dateline.enrich.known.NameFold;
import org.dateline.enrich.known.WhosWho;
import org.dateline.messages.Enrichment.Entity;

/** Who bears one of an entity's names and is of its type. */
final class Candidates {
    private static final int LONGEST_ACRONYM = 5;

    private final WhosWho table;

    Candidates(WhosWho table) {
        this.table = table;
    }

    /** Those of the first name that anybody bears. */
    List<Candidate> of(Entity entity) {
        Set<ItemKind> kinds = kinds(entity.type());
        List<Candidate> found = new ArrayList<>();
        for (String name : kinds.isEmpty() ? List.<String>of() : NamesOf.of(entity)) {
            boolean acronym = acronym(name);
            int key = acronym ? table.findAcronym(name.replace(".", "")) : table.find(name);
            if (key < 0 && acronym) {
                key = table.find(name);
            }
            for (int bearer : table.bearers(key)) {
                int item = WhosWho.item(bearer);
                if (kinds.contains(table.kind(item))) {
                    int words = NameFold.fold(name).split(" ", -1).length;
                    boolean cut = NamesOf.initials(entity.name()) && !NamesOf.initials(name);
                    found.add(new Candidate(
                            item, WhosWho.isAlias(bearer), words, table.commonness(key), acronym, cut));
                }
            }
            if (!found.isEmpty()) {
                break;
            }
        }
        return found;
    }

    private static boolean acronym(String name) {
        return name.length() <= LONGEST_ACRONYM
                && name.chars().allMatch(c -> Character.isUpperCase(c) || c == '.' || c == '&' || Character.isDigit(c));
    }

    private static Set<ItemKind> kinds(String type) {
        return switch (type) {
            case "person" -> Set.of(ItemKind.PERSON);
            case "organisation" -> Set.of(ItemKind.ORGANISATION, ItemKind.COMPETITION);
            case "event" -> Set.of(ItemKind.EVENT, ItemKind.COMPETITION, ItemKind.AWARD);
            case "object" -> Set.of(ItemKind.WORK, ItemKind.PRODUCT, ItemKind.AWARD);
            default -> Set.of();
        };
    }
}
