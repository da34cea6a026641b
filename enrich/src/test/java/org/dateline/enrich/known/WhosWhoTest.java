package org.dateline.enrich.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhosWhoTest {
    private static final int MANY = 3000;

    private static WhosWhoEntry person(int qid, String name, String... aliases) {
        return new WhosWhoEntry(qid, ItemKind.PERSON, "NO", 1961, 0, 40, 1 << 30, name, List.of(aliases), List.of());
    }

    private static WhosWho table(List<WhosWhoEntry> entries) throws IOException {
        return WhosWho.of(WhosWhoBuilder.build(entries), "test");
    }

    private static List<Integer> qids(WhosWho table, String name) {
        return Arrays.stream(table.bearers(table.find(name)))
                .mapToObj(bearer -> table.qid(WhosWho.item(bearer)))
                .toList();
    }

    @Test
    void what_goes_in_comes_out() throws IOException {
        WhosWhoEntry union = new WhosWhoEntry(
                99,
                ItemKind.ORGANISATION,
                "US",
                -44,
                1999,
                61,
                5,
                "Union of Oarsmen",
                List.of("Oarsmen"),
                List.of("UO"));

        WhosWho table = table(List.of(union, person(7, "Kari Ødegård")));

        int item = WhosWho.item(table.bearers(table.find("the Union of Oarsmen"))[0]);
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.qid(item)).isEqualTo(99);
        assertThat(table.kind(item)).isEqualTo(ItemKind.ORGANISATION);
        assertThat(table.country(item)).isEqualTo("US");
        assertThat(table.start(item)).isEqualTo(-44);
        assertThat(table.end(item)).isEqualTo(1999);
        assertThat(table.popularity(item)).isEqualTo(61);
        assertThat(table.fields(item)).isEqualTo(5);
        assertThat(WhosWho.isAlias(table.bearers(table.find("Oarsmen"))[0])).isTrue();
        assertThat(table.findAcronym("UO")).isNotNegative();
        assertThat(table.find("UO")).isNegative();
        assertThat(table.findAcronym("uo")).isNegative();
    }

    @Test
    void each_of_many_names_is_found_and_no_other() throws IOException {
        Random random = new Random(5);
        List<WhosWhoEntry> entries = new ArrayList<>();
        for (int qid = 1; qid <= MANY; qid++) {
            entries.add(person(qid, word(random) + " " + word(random)));
        }

        WhosWho table = table(entries);

        assertThat(entries).allSatisfy(entry -> {
            assertThat(qids(table, entry.name())).contains(entry.qid());
            assertThat(table.find(entry.name() + "x")).isNegative();
            assertThat(table.find(entry.name().substring(0, entry.name().length() - 1) + "z"))
                    .isNegative();
        });
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            word.append("abå".charAt(random.nextInt(3)));
        }
        return word.toString();
    }

    @Test
    void the_order_of_the_entries_is_of_no_weight() throws IOException {
        List<WhosWhoEntry> entries =
                new ArrayList<>(List.of(person(3, "Ann Lee", "Annie Lee"), person(1, "Bob Poe"), person(2, "Ann Lee")));
        byte[] one = WhosWhoBuilder.build(entries);
        Collections.reverse(entries);

        assertThat(WhosWhoBuilder.build(entries)).isEqualTo(one);
        assertThat(qids(WhosWho.of(one, "test"), "Ann Lee")).containsExactly(2, 3);
    }

    @Test
    void an_identifier_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> table(List.of(person(3, "Ann Lee"), person(3, "Bob Poe"))))
                .hasMessage("Q3 stands twice: must stand once");
    }

    @Test
    void a_damaged_file_is_refused_wherever_a_byte_of_it_is_another() throws IOException {
        byte[] file = WhosWhoBuilder.build(List.of(person(3, "Ann Lee"), person(4, "Bob Poe")));
        for (int at = 0; at < file.length; at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= 0x55;
            assertThatThrownBy(() -> WhosWho.of(damaged, "test"))
                    .as("byte " + at)
                    .isInstanceOf(DamagedWhosWho.class)
                    .hasMessageStartingWith("test");
        }
        assertThatThrownBy(() -> WhosWho.of(Arrays.copyOf(file, file.length - 9), "test"))
                .isInstanceOf(DamagedWhosWho.class);
    }

    @Test
    void a_name_of_common_parts_is_more_common() throws IOException {
        List<WhosWhoEntry> entries = new ArrayList<>();
        for (int qid = 1; qid <= 8; qid++) {
            entries.add(person(qid, "Ann Lee"));
        }
        entries.add(person(9, "Isolde Quark"));

        WhosWho table = table(entries);

        assertThat(table.commonness(table.find("Ann Lee")))
                .isGreaterThan(table.commonness(table.find("Isolde Quark")) + 5);
    }

    @Test
    void a_given_name_says_of_which_country_its_bearers_are() throws IOException {
        List<WhosWhoEntry> entries = new ArrayList<>();
        for (int qid = 1; qid <= 40; qid++) {
            entries.add(of("PL", qid, "Tomasz " + (char) ('a' + qid % 26) + qid));
            entries.add(of("US", 100 + qid, "Tom " + (char) ('a' + qid % 26) + qid));
            entries.add(of("US", 200 + qid, "Frank " + (char) ('a' + qid % 26) + qid));
        }
        entries.add(of("PL", 300, "Frank Vik"));
        entries.add(of("", 301, "Tomasz Vik"));

        WhosWho table = table(entries);

        assertThat(table.givenName("tomasz b1").share(item(table, "Tomasz b1"))).isGreaterThan(0.9);
        assertThat(table.givenName("tomasz b1").lift(item(table, "Tomasz b1"))).isBetween(2.5, 3.0);
        assertThat(table.givenName("frank vik").share(item(table, "Frank Vik"))).isLessThan(0.05);
        assertThat(table.givenName("tom b1").share(item(table, "Tom b1"))).isGreaterThan(0.9);
        assertThat(table.givenName("tomasz vik").lift(item(table, "Tomasz Vik")))
                .isEqualTo(1);
    }

    private static WhosWhoEntry of(String country, int qid, String name) {
        return new WhosWhoEntry(qid, ItemKind.PERSON, country, 1961, 0, 40, 1, name, List.of(), List.of());
    }

    private static int item(WhosWho table, String name) {
        return WhosWho.item(table.bearers(table.find(name))[0]);
    }

    @Test
    void a_given_name_that_nobody_else_bears_says_nothing() throws IOException {
        WhosWho table = table(List.of(of("PL", 1, "Zdzimir Vik"), of("US", 2, "Tom Vik"), of("US", 3, "Tom Lee")));

        assertThat(table.givenName("zdzimir vik").share(item(table, "Zdzimir Vik")))
                .isBetween(0.3, 0.34);
        assertThat(table.givenName("zdzimir vik").lift(item(table, "Zdzimir Vik")))
                .isBetween(0.99, 1.01);
    }

    @ParameterizedTest
    @CsvSource({
        "Janez Janša, janez jansa",
        "the U.S. Senate, us senate",
        "United States Senate, us senate",
        "Jean-Claude O'Brien, jean claude obrien",
        "AT&T, at and t",
        "Centre for Labour, center for labor",
        "..., ''",
        "the, the",
    })
    void names_are_folded(String name, String folded) {
        assertThat(NameFold.fold(name)).isEqualTo(folded);
    }

    @Test
    void the_table_in_the_jar_has_those_of_whom_the_news_speaks() {
        WhosWho table = WhosWho.load();

        assertThat(table.size()).isBetween(200_000, 300_000);
        assertThat(qids(table, "Angela Merkel")).contains(567);
        assertThat(qids(table, "Nobody of That Name")).isEmpty();
    }
}
