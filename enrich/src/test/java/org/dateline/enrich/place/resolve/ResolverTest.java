package org.dateline.enrich.place.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.enrich.place.atlas.Atlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverTest {
    private static final Atlas ATLAS = Atlas.load();
    private static final Resolver RESOLVER = new Resolver(ATLAS);

    /** Where the names in brackets lie, in their order. */
    private static String places(String marked) {
        StringBuilder text = new StringBuilder();
        List<Toponym> toponyms = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[') {
                start = text.length();
            } else if (c == ']') {
                toponyms.add(new Toponym(start, text.length()));
            } else {
                text.append(c);
            }
        }
        return RESOLVER.resolve(text.toString(), toponyms, Set.of()).stream()
                .map(sense -> sense.map(one -> area(one.place())).orElse("-"))
                .collect(Collectors.joining(" "));
    }

    private static String area(int place) {
        String province = ATLAS.province(place);
        return province == null ? String.valueOf(ATLAS.country(place)) : province;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He left [Paris], Texas, for [Paris], France. | US-TX FR",
                "[Rome], Georgia, lies north of [Atlanta]. | US-GA US-GA",
                "They came from [Buffalo], [New York]. | US-NY US-NY",
                "[Lebanon], Pa. and [York], Pa. | US-PA US-PA",
                "Farms in [Washington] state and in [Idaho]. | US-WA US-ID",
                "Cases in [Washington], [Pennsylvania] and [California]. | US-WA US-PA US-CA",
                "[Reno] and [Blossom] lie near [Paris], Texas. | US-TX US-TX US-TX",
                "Talks in [Paris] and [Berlin]. | FR DE-BE",
                "She left [Springfield] in Missouri for good. | US-MO",
                "From [Springfield], Ohio, to [Dayton], [Mansfield] and [Lima]. | US-OH US-OH US-OH US-OH",
                "They came from [Ridgewood] in New Jersey. | US-NJ",
            })
    void a_name_means_the_place_that_the_text_speaks_for(String text, String expected) {
        assertThat(places(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Missiles struck [Lviv] on Monday. | CITY",
                "Missiles struck [Lviv] region on Monday. | PROVINCE",
                "It shook [Masbate] province. | DISTRICT",
                "Rock from [Victoria Island] in the Northwest Territories. | NONE",
                "Votes in [Victoria] and in New South Wales. | STATE",
            })
    void the_word_beside_a_name_tells_the_city_from_what_lies_around_it(String text, String expected) {
        assertThat(kind(text)).isEqualTo(expected);
    }

    @Test
    void a_small_town_is_no_guess_where_the_text_puts_the_name_elsewhere() {
        String text = "The shops are at Lakeside in Essex.";
        int start = text.indexOf("Lakeside");

        Sense sense = RESOLVER.resolve(text, List.of(new Toponym(start, start + "Lakeside".length())), Set.of())
                .get(0)
                .orElseThrow();

        assertThat(sense.confidence()).isLessThan(0.6);
    }

    private static String kind(String marked) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        String text = marked.replaceAll("[\\[\\]]", "");
        return RESOLVER.resolve(text, List.of(new Toponym(start, end)), Set.of())
                .get(0)
                .map(sense -> ATLAS.kind(sense.place()).name())
                .orElse("NONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bay Area", "Bay"})
    void what_everybody_near_it_calls_so_is_no_place_elsewhere(String name) {
        assertThat(RESOLVER.knows(name)).isFalse();
    }
}
