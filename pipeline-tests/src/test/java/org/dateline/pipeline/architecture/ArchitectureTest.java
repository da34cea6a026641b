package org.dateline.pipeline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of {@link DependencyPicture} hold in the project, and each of them is able to fail. */
class ArchitectureTest {
    private static final DependencyPicture PROJECT = new DependencyPicture("org.dateline");
    private static final DependencyPicture BROKEN = new DependencyPicture("org.dateline.pipeline.architecture.broken");

    private static final JavaClasses PROJECT_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ArchitectureTest::isNoTestJar)
            .importPackages(PROJECT.root());
    private static final JavaClasses BROKEN_CLASSES = new ClassFileImporter().importPackages(BROKEN.root());

    /** Which class of the broken world each rule must name. */
    private static final Map<String, String> BREAKERS = Map.ofEntries(
            Map.entry("messages_knows_jackson_and_nothing_else", "broken.messages.AsksTheLog"),
            Map.entry("messages_knows_none_of_ours", "broken.messages.AsksDelivery"),
            Map.entry("operations_knows_nothing_of_news", "broken.operations.ReadsNews"),
            Map.entry("broker_knows_none_of_ours", "broken.broker.ReadsNews"),
            Map.entry("delivery_knows_messages_and_not_operations", "broken.delivery.AsksOperations"),
            Map.entry("service_knows_the_shared_modules_and_no_stage", "broken.service.AsksSink"),
            Map.entry("ingest_knows_no_other_service", "broken.ingest.AsksSink"),
            Map.entry("enrich_knows_no_other_service", "broken.enrich.AsksIngest"),
            Map.entry("enrich_does_not_know_its_accurate_tier", "broken.enrich.AsksItsAccurateTier"),
            Map.entry("sink_knows_no_other_service", "broken.sink.AsksEnrich"),
            Map.entry("reader_knows_no_other_service", "broken.reader.AsksIngest"),
            Map.entry("nobody_but_the_command_line_knows_the_reader", "broken.sink.AsksTheReader"),
            Map.entry("the_workshop_knows_enrich_and_messages", "broken.workshop.AsksSink"),
            Map.entry("no_service_knows_the_workshop", "broken.enrich.AsksTheWorkshop"),
            Map.entry("the_crf_library_knows_the_jdk_and_nothing_else", "broken.enrich.crf.ReadsAnArticle"),
            Map.entry("nobody_knows_the_command_line", "broken.sink.AsksTheCommandLine"),
            Map.entry("no_cycles_between_packages", "circle.a"),
            Map.entry("no_class_is_named_for_nothing", "broken.ingest.BaseArticle"),
            Map.entry("no_package_is_named_for_nothing", "broken.util.Wrapped"));

    static Stream<Arguments> project() {
        return arguments(PROJECT);
    }

    static Stream<Arguments> broken() {
        return arguments(BROKEN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("project")
    void the_project_keeps_the_rule(String name, ArchRule rule) {
        rule.as(name).check(PROJECT_CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_class_that_breaks_the_rule_is_named(String name, ArchRule rule) {
        var result = rule.evaluate(BROKEN_CLASSES);

        assertThat(result.hasViolation()).as(name + " can fail").isTrue();
        assertThat(result.getFailureReport().toString()).contains(BREAKERS.get(name));
    }

    @Test
    void every_rule_has_a_class_that_breaks_it() {
        assertThat(BREAKERS).containsOnlyKeys(BROKEN.rules().keySet());
    }

    @Test
    void every_module_with_code_is_seen() {
        assertThat(PROJECT_CLASSES)
                .extracting(type -> type.getPackageName().replaceAll("(org\\.dateline\\.[a-z]+).*", "$1"))
                .contains(
                        "org.dateline.messages",
                        "org.dateline.broker",
                        "org.dateline.operations",
                        "org.dateline.delivery",
                        "org.dateline.service",
                        "org.dateline.ingest",
                        "org.dateline.enrich",
                        "org.dateline.sink",
                        "org.dateline.reader",
                        "org.dateline.workshop",
                        "org.dateline.onebox");
    }

    private static Stream<Arguments> arguments(DependencyPicture picture) {
        return picture.rules().entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }

    private static boolean isNoTestJar(Location location) {
        return !location.contains("-tests.jar");
    }
}
