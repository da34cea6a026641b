package org.dateline.workshop.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.dateline.enrich.known.WhosWho;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhosWhoGeneratorTest {
    private static final String HEADER =
            "qid\tlabel\taliases\tkind\tdescription\tcountry\tstart\tend\tpopularity\tsource\n";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void tables() throws IOException {
        write("people.tsv.gz", "Q5\tSiv Brun\tSiv B. Brun\tperson\tMinister of Fisheries\tNO\t1961-02-03\t\t72\tone\n");
        write(
                "organisations.tsv.gz",
                "Q6\tBrun Line\t=BL|Brun\torganisation\tNorwegian ferry company\t\t1880\t\t40\ttwo|one\n");
        write("other.tsv.gz", "Q7\tMay\t\tother\tmonth\t\t\t\t44\tone\n");
    }

    private void write(String name, String rows) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write((HEADER + rows).getBytes(StandardCharsets.UTF_8));
        }
    }

    private WhosWho generated(String... leftOut) throws IOException {
        return WhosWho.of(WhosWhoGenerator.generate(folder, Set.of(leftOut)), "test");
    }

    @Test
    void columns_become_properties_and_what_is_neither_person_nor_thing_is_left_out() throws IOException {
        WhosWho table = generated();

        assertThat(table.size()).isEqualTo(2);
        int person = WhosWho.item(table.bearers(table.find("Siv Brun"))[0]);
        assertThat(table.start(person)).isEqualTo(1961);
        assertThat(table.fields(person)).isNotZero();
        assertThat(table.find("May")).isNegative();
        assertThat(table.findAcronym("BL")).isNotNegative();
    }

    @Test
    void who_is_very_well_known_is_found_by_the_last_name() throws IOException {
        assertThat(generated().bearers(generated().find("Brun"))).hasSize(2);
    }

    @Test
    void a_description_gives_the_country_that_the_table_has_not() throws IOException {
        WhosWho table = generated();

        assertThat(table.country(WhosWho.item(table.bearers(table.find("Brun Line"))[0])))
                .isEqualTo("NO");
    }

    @Test
    void what_only_a_source_has_that_is_left_out_does_not_come_in() throws IOException {
        assertThat(generated("one").find("Siv Brun")).isNegative();
        assertThat(generated("one").find("Brun Line")).isNotNegative();
    }

    @Test
    void changes_name_what_is_new_gone_and_other() throws IOException {
        byte[] before = WhosWhoGenerator.generate(folder, Set.of());
        write("people.tsv.gz", "Q8\tOla Vik\t\tperson\tMinister\tSE\t\t\t30\tone\n");
        write("organisations.tsv.gz", "Q6\tBrun Line\t\torganisation\t\tNO\t1880\t\t41\ttwo\n");

        byte[] after = WhosWhoGenerator.generate(folder, Set.of());

        assertThat(WhosWhoChanges.of(before, after))
                .contains("2 people and things, 2 names", "+ 1", "- 1", "~ 1")
                .anyMatch(line -> line.startsWith("+ Q8 ola vik"))
                .anyMatch(line -> line.startsWith("- Q5 siv brun") || line.startsWith("- Q5"))
                .anyMatch(line -> line.startsWith("~ Q6 brun line"));
        assertThat(WhosWhoGenerator.generate(folder, Set.of())).isEqualTo(after);
    }

    @Test
    void a_row_without_all_columns_is_named() throws IOException {
        write("people.tsv.gz", "Q5\tSiv Brun\n");

        assertThatThrownBy(this::generated).hasMessage("people.tsv.gz: Q5 has 2 columns: must have 10");
    }
}
