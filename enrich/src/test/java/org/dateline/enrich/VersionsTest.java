package org.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.stamp.SourceTree;
import org.dateline.stamp.Stamps;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The versions of the annotators follow from what they are made of. Prints which of them each word list moves. */
class VersionsTest {
    private static final Map<String, String> NO_LIBRARIES = Map.of();
    private static SourceTree tree = new SourceTree(Map.of(), Map.of());

    @BeforeAll
    static void the_sources() throws IOException {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("dateline.root")));
        tree = SourceTree.read(List.of(root.resolve("enrich"), root.resolve("messages")));
    }

    @Test
    void a_word_changed_in_a_list_moves_the_versions_that_depend_on_it_and_no_others() {
        Map<String, String> moved = new TreeMap<>();
        for (String resource : tree.resources().keySet()) {
            if (resource.startsWith("org/dateline/enrich/") && !resource.endsWith(".sha256")) {
                moved.put(resource.substring("org/dateline/enrich/".length()), moved(changed(resource)));
            }
        }
        moved.forEach((list, versions) -> System.out.printf("%-32s %s%n", list, versions));

        assertThat(moved).isNotEmpty().allSatisfy((list, versions) -> {
            String owner = list.substring(0, list.indexOf('/'));
            String expected = EXPECTED.getOrDefault(list, EXPECTED.getOrDefault(owner, owner));
            assertThat(versions).as(list).isEqualTo(expected);
        });
    }

    /**
     * Where it is not the annotator of the list's package alone: annotators by package, or by list. Who only asks for what
     * another has found, as weight does for furniture, keeps its version: the other's moves.
     */
    private static final Map<String, String> EXPECTED = Map.of(
            "known", "entity link",
            "known/whos-who.bin", "link",
            "known/fields.tsv", "link",
            "keyword", "keyword summary",
            "quote/words/first-names.txt", "entity quote",
            "text", "headline keyword place quote summary text");

    @Test
    void a_rule_changed_moves_the_versions_that_depend_on_it() {
        assertThat(moved(rule("time.words.TimeWords"))).isEqualTo("time");
        assertThat(moved(rule("crf.Decoder"))).isEqualTo("name");
        assertThat(moved(rule("known.Spelling"))).isEqualTo("entity link");
        assertThat(moved(rule("known.SortedNames"))).isEqualTo("link");
        assertThat(moved(rule("published.Dateline")))
                .contains("headline")
                .contains("published")
                .doesNotContain("time");
        assertThat(moved(rule("annotate.Draft")).split(" "))
                .hasSameSizeAs(stamps(tree).keySet());
        assertThat(moved(rule("EnrichMain"))).isEmpty();
    }

    @Test
    void every_standard_annotator_has_the_stamp_of_these_sources() {
        Map<String, String> stamps = stamps(tree);

        assertThat(StandardAnnotators.all()).allSatisfy((Annotator annotator) -> {
            String name = annotator.getClass().getName();
            assertThat(annotator.version()).matches("\\d+\\+[0-9a-f]{6}(-.+)?");
            // The language model is a library's, whose release is not known here.
            if (!annotator.name().equals("language")) {
                assertThat(annotator.version()).contains("+" + stamps.get(name));
            }
        });
    }

    private static SourceTree changed(String resource) {
        byte[] bytes = Objects.requireNonNull(tree.resources().get(resource));
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 5);
        System.arraycopy("word\n".getBytes(StandardCharsets.UTF_8), 0, longer, bytes.length, 5);
        return tree.withResource(resource, longer);
    }

    /** One more statement; the rest is left away, since what it refers to is found in the imports too. */
    private static SourceTree rule(String name) {
        return tree.withSource("org.dateline.enrich." + name, "class Changed { int rule; }");
    }

    private static String moved(SourceTree changed) {
        Map<String, String> before = stamps(tree);
        TreeSet<String> moved = new TreeSet<>();
        stamps(changed).forEach((name, stamp) -> {
            if (!stamp.equals(before.get(name))) {
                moved.add(name.replaceAll(".*\\.(.*)Annotator", "$1").toLowerCase(Locale.ROOT));
            }
        });
        return String.join(" ", moved);
    }

    private static Map<String, String> stamps(SourceTree tree) {
        return new Stamps(tree, NO_LIBRARIES).ofImplementations("Annotator");
    }
}
