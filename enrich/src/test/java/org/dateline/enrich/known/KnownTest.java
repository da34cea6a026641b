package org.dateline.enrich.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownTest {
    private static final Known KNOWN = Known.load();

    private static Optional<String> qid(String name) {
        return KNOWN.find(name).map(thing -> thing.uri().replaceAll(".*/", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "US Department of State, Q789915",
        "the U.S. State Department, Q789915",
        "United States Department of State, Q789915",
        "ASEAN, Q7768",
        "U.N. Security Council, Q37470",
        "World Health Organisation, Q7817",
        "WORLD HEALTH ORGANIZATION, Q7817",
        "Me\u0301decins Sans Frontie\u0300res, Q49330",
        "McDonald’s, Q38076",
        "North Atlantic Treaty Organization, Q7184",
        "Cooperation Council for the Arab States of the Gulf, Q217172",
    })
    void a_name_is_found_in_every_spelling(String name, String qid) {
        assertThat(qid(name)).contains(qid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"who", "Who", "fifa world", "ERA", "IDEA", "US", "Supreme Court", "Congress", "", " ", "the"})
    void what_is_not_sure_is_not_found(String name) {
        assertThat(qid(name)).isEmpty();
    }

    @Test
    void a_name_that_many_countries_have_needs_its_country() {
        assertThat(KNOWN.find("Supreme Court", "US").map(KnownThing::subtype)).contains("court");
        assertThat(KNOWN.find("Supreme Court", "KR")).isEmpty();
    }

    @Test
    void a_thing_says_what_it_is() {
        assertThat(KNOWN.find("Paris Agreement"))
                .contains(new KnownThing(
                        "Paris Agreement", "http://www.wikidata.org/entity/Q21707860", "object", "agreement", null));
    }

    @Test
    void no_thing_stands_twice_in_the_curated_table_and_all_rows_are_well_formed() {
        Set<String> qids = new HashSet<>();
        for (String line : Known.lines("known.tsv")) {
            String[] columns = line.split("\t", -1);
            assertThat(columns).as(line).hasSize(6);
            assertThat(columns[0]).as(line).matches("Q[1-9]\\d*");
            assertThat(qids.add(columns[0])).as(line).isTrue();
            assertThat(columns[1]).as(line).isIn("organisation", "event", "object");
            assertThat(columns[3]).as(line).matches("-|[A-Z]{2}");
        }
    }
}
