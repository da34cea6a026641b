package org.dateline.enrich.place.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtlasTest {
    private static final Atlas ATLAS = Atlas.load();

    private static List<String> meant(String name) {
        return IntStream.of(ATLAS.meanings(name))
                .mapToObj(meaning -> ATLAS.name(Atlas.place(meaning)) + ", " + ATLAS.kind(Atlas.place(meaning)) + ", "
                        + ATLAS.country(Atlas.place(meaning)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Springfield | Springfield, CITY, US",
                "ST LOUIS | St. Louis, CITY, US",
                "Sao Paulo | São Paulo, CITY, BR",
                "Zu\u0308rich | Zürich, CITY, CH",
                "Queen Anne’s County | Queen Anne's County, DISTRICT, US",
                "Georgia | Georgia, COUNTRY, GE",
                "Georgia | Georgia, STATE, US",
                "Bulacan | Province of Bulacan, DISTRICT, PH",
                "Bombay | Mumbai, CITY, IN",
                "Middle East | Middle East, REGION, null",
                "Lake Erie | Lake Erie, WATER, null",
                "Burma | Myanmar, COUNTRY, MM",
            })
    void a_name_has_all_its_meanings_in_every_spelling(String name, String expected) {
        assertThat(meant(name)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "Xqzzyx", "'", "\ud83d\ude00", "\ud83d"})
    void what_is_no_name_has_no_meaning(String name) {
        assertThat(ATLAS.meanings(name)).isEmpty();
    }

    @Test
    void a_name_of_a_million_letters_is_no_name() {
        assertThat(ATLAS.meanings("a".repeat(1_000_000))).isEmpty();
    }

    @Test
    void short_names_match_only_as_they_are_written() {
        assertThat(ATLAS.country(ATLAS.abbreviated("US"))).isEqualTo("US");
        assertThat(ATLAS.abbreviated("us")).isEqualTo(Atlas.NONE);
        assertThat(ATLAS.province(ATLAS.abbreviated("Calif."))).isEqualTo("US-CA");
        assertThat(ATLAS.abbreviated("calif.")).isEqualTo(Atlas.NONE);
    }

    @Test
    void a_place_has_its_properties() {
        int seoul = ATLAS.byGeoNames(1835848);

        assertThat(ATLAS.name(seoul)).isEqualTo("Seoul");
        assertThat(ATLAS.kind(seoul)).isEqualTo(PlaceKind.CAPITAL);
        assertThat(ATLAS.country(seoul)).isEqualTo("KR");
        assertThat(ATLAS.wikidata(seoul)).isEqualTo(8684);
        assertThat(ATLAS.magnitude(seoul)).isBetween(6.9, 7.1);
        assertThat(ATLAS.distance(seoul, ATLAS.byCountry("KR"))).isBetween(50.0, 200.0);
        assertThat(ATLAS.sameCountry(seoul, ATLAS.byCountry("KR"))).isTrue();
        assertThat(ATLAS.sameCountry(seoul, ATLAS.byCountry("KP"))).isFalse();
        assertThat(ATLAS.byGeoNames(1)).isEqualTo(Atlas.NONE);
        assertThat(ATLAS.byCountry("ZZ")).isEqualTo(Atlas.NONE);
    }

    @Test
    void all_places_can_be_asked_for_all_they_have() {
        assertThat(ATLAS.size()).isGreaterThan(200_000);
        for (int place = 0; place < ATLAS.size(); place++) {
            assertThat(ATLAS.name(place)).isNotEmpty();
            assertThat(Math.abs(ATLAS.latitude(place))).isLessThanOrEqualTo(90);
            assertThat(Math.abs(ATLAS.longitude(place))).isLessThanOrEqualTo(180);
            assertThat(ATLAS.latitude(place) == 0 && ATLAS.longitude(place) == 0)
                    .as(ATLAS.name(place))
                    .isFalse();
            int province = ATLAS.provincePlace(place);
            assertThat(province == Atlas.NONE || ATLAS.sameCountry(place, province))
                    .as(ATLAS.name(place))
                    .isTrue();
        }
    }

    @Test
    void the_same_entries_in_any_order_give_the_same_bytes() throws IOException {
        AtlasEntry one = new AtlasEntry(PlaceKind.COUNTRY, "One", "OO", "");
        AtlasEntry two = new AtlasEntry(PlaceKind.CITY, "Two", "OO", "");
        AtlasEntry three = new AtlasEntry(PlaceKind.CITY, "Two", "OO", "OO.1");

        byte[] bytes = AtlasBuilder.build(List.of(one, two, three), Map.of("1", one));

        assertThat(AtlasBuilder.build(List.of(three, one, two), Map.of("1", one)))
                .isEqualTo(bytes);
        Atlas atlas = Atlas.of(bytes, "test");
        assertThat(atlas.meanings("two")).hasSize(2);
        assertThat(atlas.name(atlas.abbreviated("1"))).isEqualTo("One");
    }

    @Test
    void a_file_that_is_cut_off_is_refused_by_name() throws IOException {
        byte[] file = file();

        assertThatExceptionOfType(DamagedAtlas.class)
                .isThrownBy(() -> Atlas.of(Arrays.copyOf(file, file.length / 2), "atlas.bin"))
                .withMessageContaining("atlas.bin")
                .withMessageContaining("cut off");
        assertThatExceptionOfType(DamagedAtlas.class)
                .isThrownBy(() -> Atlas.of(new byte[0], "atlas.bin"))
                .withMessageContaining("atlas.bin is no atlas of this version");
    }

    @RepeatedTest(50)
    void a_file_with_one_wrong_byte_is_refused(RepetitionInfo repetition) throws IOException {
        byte[] file = file();
        Random random = new Random(repetition.getCurrentRepetition());
        file[random.nextInt(file.length)] ^= (byte) (1 + random.nextInt(255));

        assertThatExceptionOfType(DamagedAtlas.class).isThrownBy(() -> Atlas.of(file, "atlas.bin"));
    }

    private static byte[] file() throws IOException {
        try (InputStream in = Atlas.class.getResourceAsStream("atlas.bin")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
