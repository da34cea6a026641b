package org.dateline.enrich.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.enrich.StandardAnnotators;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Article;
import org.dateline.messages.ArticleBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has cases of both kinds, they hold, and those of the first kind do not hold without the rule. */
class RuleCasesTest {
    private static final Path CASES = Path.of(System.getProperty("dateline.root"), "enrich", "src", "cases");
    /** The cases are English, and too short to tell that by their letters; topics have no rules. */
    private static final List<Annotator> ANNOTATORS = StandardAnnotators.named(StandardAnnotators.names().stream()
            .filter(name -> !name.equals("language") && !name.equals("topic"))
            .collect(Collectors.joining(",")));

    static Stream<Arguments> rules() {
        return ANNOTATORS.stream()
                .filter(Ruled.class::isInstance)
                .flatMap(annotator ->
                        ((Ruled) annotator).rules().stream().map(rule -> Arguments.of(annotator.name(), rule.id())));
    }

    @ParameterizedTest(name = "{0}/{1}")
    @MethodSource("rules")
    void a_rule_gives_what_its_cases_say_and_leaves_the_others_alone(String annotator, String rule) throws IOException {
        Path file = CASES.resolve(annotator).resolve(rule + ".txt");
        assertThat(file).as("the cases of rule " + rule).isRegularFile();

        CaseFile cases = CaseFile.read(file);

        assertThat(cases.gives()).as("what " + rule + " must give").isNotEmpty();
        assertThat(cases.leaves()).as("what " + rule + " must leave alone").isNotEmpty();
        List<String> wrong = new ArrayList<>();
        cases.gives().forEach(one -> wrong.addAll(wrong(cases, one, ANNOTATORS)));
        cases.leaves().forEach(one -> wrong.addAll(wrong(cases, one, ANNOTATORS)));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest(name = "{0}/{1}")
    @MethodSource("rules")
    void without_the_rule_one_of_its_cases_fails(String annotator, String rule) throws IOException {
        CaseFile cases = CaseFile.read(CASES.resolve(annotator).resolve(rule + ".txt"));
        List<Annotator> without = ANNOTATORS.stream()
                .map(one -> one.name().equals(annotator) ? ((Ruled) one).without(Set.of(rule)) : one)
                .toList();

        assertThat(cases.gives())
                .as("cases that need " + rule)
                .anySatisfy(one -> assertThat(wrong(cases, one, without)).isNotEmpty());
    }

    @Test
    void every_file_of_cases_is_a_rules() throws IOException {
        Set<String> rules = rules().map(rule -> rule.get()[0] + "/" + rule.get()[1] + ".txt")
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(CASES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> CASES.relativize(file).toString().replace('\\', '/')))
                    .allSatisfy(file -> assertThat(rules).contains(file));
        }
    }

    private static List<String> wrong(CaseFile cases, CaseFile.Case one, List<Annotator> annotators) {
        Set<String> facts = Facts.of(annotated(cases, one.text(), annotators));
        return one.facts().stream()
                .filter(fact ->
                        fact.startsWith("no ") ? facts.contains(fact.substring("no ".length())) : !facts.contains(fact))
                .map(fact -> fact + "   <- " + one.text() + "\n     " + facts)
                .toList();
    }

    private static Draft annotated(CaseFile cases, String text, List<Annotator> annotators) {
        ArticleBuilder article = Article.of("urn:case", text);
        if (!cases.published().isEmpty()) {
            String published = cases.published();
            article.contentCreated(
                    OffsetDateTime.parse(published.contains("T") ? published : published + "T09:00:00Z"));
        }
        Draft draft = Draft.of(article.build());
        for (Annotator annotator : annotators) {
            draft = annotator.annotate(draft).after(draft);
        }
        return draft;
    }
}
