package org.dateline.pipeline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What may know what, below a root package whose sub-packages are the modules. The root is a parameter so that the same
 * rules can be held against a small world that breaks every one of them.
 *
 * @param root such as {@code org.dateline}
 */
record DependencyPicture(String root) {
    private static final List<String> SHARED = List.of("messages", "delivery", "operations", "service");
    private static final String NAMES_THAT_SAY_NOTHING =
            ".*(Utils?|Helpers?|Managers?|Impl|Common|Misc|Base)|Processor|Handler|(Common|Base|Abstract)[A-Z].*";
    private static final List<String> PACKAGES_THAT_SAY_NOTHING =
            List.of("util", "utils", "helper", "helpers", "common", "misc", "impl", "base", "services", "model");
    /** A module of that name says what it is about: a loop as a service. A package in another one does not. */
    private static final String SERVICE_WITHIN_A_MODULE = ".*..service..";

    /** Every rule with its name. */
    Map<String, ArchRule> rules() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("messages_knows_jackson_and_nothing_else", messagesKnowsJacksonOnly());
        rules.put("messages_knows_none_of_ours", knowsOnly("messages"));
        rules.put("operations_knows_nothing_of_news", knowsOnly("operations"));
        rules.put("broker_knows_none_of_ours", knowsOnly("broker"));
        rules.put("delivery_knows_messages_and_not_operations", knowsOnly("delivery", "messages"));
        rules.put("service_knows_the_shared_modules_and_no_stage", knowsShared("service"));
        rules.put("ingest_knows_no_other_service", knowsShared("ingest"));
        rules.put("enrich_knows_no_other_service", knowsShared("enrich"));
        rules.put("enrich_does_not_know_its_accurate_tier", enrichWithoutItsAccurateTier());
        rules.put("sink_knows_no_other_service", knowsShared("sink"));
        rules.put("reader_knows_no_other_service", knowsShared("reader"));
        rules.put("nobody_but_the_command_line_knows_the_reader", nobodyKnowsTheReader());
        rules.put("the_workshop_knows_enrich_and_messages", knowsOnly("workshop", "enrich", "messages"));
        rules.put("no_service_knows_the_workshop", noServiceKnowsTheWorkshop());
        rules.put("the_crf_library_knows_the_jdk_and_nothing_else", crfKnowsTheJdkOnly());
        rules.put("nobody_knows_the_command_line", nobodyKnowsOnebox());
        rules.put("no_cycles_between_packages", noCycles());
        rules.put("no_class_is_named_for_nothing", noClassNamedForNothing());
        rules.put("no_package_is_named_for_nothing", noPackageNamedForNothing());
        return rules;
    }

    /** So that it can be lifted out. */
    private ArchRule crfKnowsTheJdkOnly() {
        return classes()
                .that()
                .resideInAPackage(module("enrich.crf"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(module("enrich.crf"), "java..", "org.jspecify.annotations"));
    }

    private ArchRule messagesKnowsJacksonOnly() {
        return classes()
                .that()
                .resideInAPackage(module("messages"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        module("messages"), "java..", "com.fasterxml.jackson..", "org.jspecify.annotations"));
    }

    private ArchRule knowsShared(String service) {
        return knowsOnly(service, SHARED.toArray(String[]::new));
    }

    private ArchRule knowsOnly(String module, String... others) {
        var own = Stream.concat(Stream.of(module), Arrays.stream(others)).map(this::module);
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage(own.toArray(String[]::new));
        return classes()
                .that()
                .resideInAPackage(module(module))
                .should()
                .onlyDependOnClassesThat(allowed.or(resideOutsideOfPackage(root + "..")));
    }

    /** It is found by its service file, where it is there at all. */
    private ArchRule enrichWithoutItsAccurateTier() {
        return noClasses()
                .that(resideInAPackage(module("enrich")).and(resideOutsideOfPackage(module("enrich.accurate"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(module("enrich.accurate"));
    }

    /** What trains and scores stays in the checkout: the image and the services run without it. */
    private ArchRule noServiceKnowsTheWorkshop() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(resideOutsideOfPackage(module("workshop")))
                        .and(resideOutsideOfPackage(module("onebox.train")))
                        .and(resideOutsideOfPackage(module("onebox.evaluate")))
                        .and(resideOutsideOfPackage(module("enrich.accurate.train"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(module("workshop"));
    }

    private ArchRule nobodyKnowsOnebox() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(resideOutsideOfPackage(module("onebox")))
                        .and(resideOutsideOfPackage(module("bench"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(module("onebox"));
    }

    /** It is one consumer of the enriched topic among others. */
    private ArchRule nobodyKnowsTheReader() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(resideOutsideOfPackage(module("reader")))
                        .and(resideOutsideOfPackage(module("onebox")))
                        .and(resideOutsideOfPackage(module("bench"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(module("reader"));
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private ArchRule noClassNamedForNothing() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching("(.*[.$])?(" + NAMES_THAT_SAY_NOTHING + ")");
    }

    private ArchRule noPackageNamedForNothing() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(Stream.concat(
                                PACKAGES_THAT_SAY_NOTHING.stream().map(name -> root + ".." + name + ".."),
                                Stream.of(root + SERVICE_WITHIN_A_MODULE))
                        .toArray(String[]::new));
    }

    private String module(String name) {
        return root + "." + name + "..";
    }
}
