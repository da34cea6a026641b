package org.dateline.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampsTest {
    private static final String TIDES = """
            package org.sea.tide;

            import org.sea.text.Cutter;

            /** Finds tides. */
            public final class Tides implements Finder {
                private final Cutter cutter = new Cutter("words.txt");
            }
            """;

    @TempDir
    Path module;

    private SourceTree tree = new SourceTree(Map.of(), Map.of());

    @BeforeEach
    void a_module() throws IOException {
        write("java/org/sea/tide/Tides.java", TIDES);
        write(
                "java/org/sea/tide/deep/Spring.java",
                "package org.sea.tide.deep; final class Spring implements Cutter {}");
        write("java/org/sea/text/Cutter.java", "package org.sea.text; public class Cutter { Marks m; }");
        write("java/org/sea/text/Marks.java", "package org.sea.text; class Marks { String at = \"marks.txt\"; }");
        write("java/org/sea/text/Other.java", "package org.sea.text; class Other {}");
        write("java/org/sea/fish/Shoals.java", "package org.sea.fish; class Shoals implements Finder { opennlp x; }");
        write("resources/META-INF/services/org.sea.text.Cutter", "org.sea.tide.deep.Spring\n");
        write("resources/org/sea/tide/words.txt", "ebb\nflow\n");
        write("resources/org/sea/text/marks.txt", ",\n");
        write("resources/org/sea/text/unread.txt", ";\n");
        tree = SourceTree.read(List.of(module));
    }

    @Test
    void what_a_class_reads_moves_its_stamp_and_nothing_else_does() {
        String before = stamp(tree);

        assertThat(stamp(tree.withResource("org/sea/tide/words.txt", bytes("ebb\nflood\n"))))
                .isNotEqualTo(before);
        assertThat(stamp(tree.withResource("org/sea/text/marks.txt", bytes("-\n"))))
                .isNotEqualTo(before);
        assertThat(stamp(tree.withSource("org.sea.text.Marks", "class Marks { int depth; }")))
                .isNotEqualTo(before);
        assertThat(stamp(tree.withSource("org.sea.tide.deep.Spring", "class Spring { int x; }")))
                .isNotEqualTo(before);
        assertThat(stamp(tree.withResource("org/sea/text/unread.txt", bytes("-\n"))))
                .isEqualTo(before);
        assertThat(stamp(tree.withSource("org.sea.text.Other", "class Other { int x; }")))
                .isEqualTo(before);
        assertThat(stamp(tree.withSource("org.sea.fish.Shoals", "class Shoals {}")))
                .isEqualTo(before);
    }

    @Test
    void comments_layout_and_line_ends_do_not_count() {
        String other = TIDES.replace("Finds tides.", "Finds them all.")
                .replace("    ", "  ")
                .replace("\n", "\r\n");

        assertThat(stamp(tree.withSource("org.sea.tide.Tides", other))).isEqualTo(stamp(tree));
    }

    @Test
    void a_library_counts_where_it_is_imported() {
        SourceTree reading = tree.withSource("org.sea.text.Marks", "import opennlp.tools.Model; class Marks {}");

        assertThat(new Stamps(tree, Map.of("opennlp", "2")).of("org.sea.tide.Tides"))
                .isEqualTo(stamp(tree));
        assertThat(new Stamps(reading, Map.of("opennlp", "2")).of("org.sea.tide.Tides"))
                .isNotEqualTo(new Stamps(reading, Map.of("opennlp", "3")).of("org.sea.tide.Tides"));
    }

    @Test
    void all_that_implement_the_interface_are_stamped_wherever_the_checkout_lies() throws IOException {
        Map<String, String> stamps = new Stamps(tree, Map.of()).ofImplementations("Finder");
        Path elsewhere = Files.createDirectories(module.resolve("elsewhere"));
        Files.move(module.resolve("src"), elsewhere.resolve("src"));

        assertThat(stamps).containsOnlyKeys("org.sea.fish.Shoals", "org.sea.tide.Tides");
        assertThat(new Stamps(SourceTree.read(List.of(elsewhere)), Map.of()).ofImplementations("Finder"))
                .isEqualTo(stamps);
    }

    private static String stamp(SourceTree tree) {
        return new Stamps(tree, Map.of()).of("org.sea.tide.Tides");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void write(String path, String text) throws IOException {
        Path file = module.resolve("src/main").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
