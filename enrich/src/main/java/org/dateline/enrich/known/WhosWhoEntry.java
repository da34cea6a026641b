package org.dateline.enrich.known;

import java.util.List;

/**
 * What goes into {@link WhosWho} of one item.
 *
 * @param qid Wikidata's number without the Q
 * @param country ISO 3166-1 alpha-2, or empty
 * @param start year of birth or founding, or 0 where it is not known
 * @param end year of death or end, or 0 where it is not known or not yet
 * @param popularity 0..100
 * @param fields as of {@link Fields}
 * @param name the usual one
 * @param aliases its other names
 * @param acronyms names that match only as they are written
 */
public record WhosWhoEntry(
        int qid,
        ItemKind kind,
        String country,
        int start,
        int end,
        int popularity,
        int fields,
        String name,
        List<String> aliases,
        List<String> acronyms) {

    public WhosWhoEntry {
        aliases = List.copyOf(aliases);
        acronyms = List.copyOf(acronyms);
    }
}
