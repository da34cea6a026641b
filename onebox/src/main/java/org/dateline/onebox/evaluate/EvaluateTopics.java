package org.dateline.onebox.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.enrich.topic.Concept;
import org.dateline.enrich.topic.FastTopics;
import org.dateline.enrich.topic.TopicScorer;
import org.dateline.enrich.topic.TopicSettings;
import org.dateline.enrich.topic.TopicTiers;
import org.dateline.enrich.topic.Vocabulary;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.workshop.topic.score.FineCount;
import org.dateline.workshop.topic.score.TopicEvaluation;
import org.dateline.workshop.topic.score.TopicFigures;
import org.dateline.workshop.topic.train.Reliability;
import org.dateline.workshop.topic.train.TopicItem;
import org.dateline.workshop.topic.train.TopicItems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline evaluate topics}: how many items get the topics that an editor would give them. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = {
            "Score topics against items that an editor labelled.",
            "A file has one JSON object a line: title, text, primary, acceptable, and fine where there are topics below"
                    + " the top level. A topic is written 04000000, medtop:04000000, as its URI or, at the top level, as"
                    + " its number; below the top level primary and acceptable count as the top level above them.",
            "accuracy: the top-ranked top level is the primary one, also where a record would have none. any-of: it is"
                    + " primary or acceptable. macro-F1: mean over the top levels that are primary somewhere.",
            "ece: expected calibration error of the top levels that records have, right where primary or acceptable; in"
                    + " bands of ten. abstained: share of items whose record has no topic."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {"0:scored", "1:accuracy is below --at-least", "2:wrong option, or no labelled items"},
        footer = {
            "",
            "Examples:",
            "  dateline evaluate topics workshop/src/evaluation/topics/open.ndjson",
            "  dateline evaluate topics items.ndjson --tier accurate --json"
        })
final class EvaluateTopics implements Callable<Integer> {
    private static final String SCORER = "--tier";
    private static final String WORDS = "words";

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Labelled items; several are scored together.")
    private List<Path> files = List.of();

    @Option(
            names = SCORER,
            paramLabel = "NAME",
            description =
                    "fast or accurate; to compare: words (the fast tier's hashed words alone) or zero-shot (nearness"
                            + " to the vocabulary alone). Default: ${DEFAULT-VALUE}.")
    private String tier = TopicTiers.FAST;

    @Mixin
    private Scoring scoring = new Scoring();

    EvaluateTopics(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        scoring.check();
        List<String> problems = tier.equals(WORDS) ? List.of() : new TopicSettings(tier, false).problems(SCORER, "");
        if (!problems.isEmpty()) {
            throw CommandFailed.usage(problems.get(0));
        }
        Vocabulary vocabulary = Vocabulary.load();
        List<TopicItem> items = items(vocabulary);
        try (TopicScorer scorer = tier.equals(WORDS) ? FastTopics.load().wordsAlone() : TopicTiers.open(tier)) {
            TopicFigures figures = TopicEvaluation.of(scorer, items);
            String table = scorer.version() + "\n" + figures.table(vocabulary);
            return scoring.report(
                    console,
                    table,
                    json(scorer, figures, vocabulary),
                    "accuracy",
                    figures.tops().accuracy());
        }
    }

    private List<TopicItem> items(Vocabulary vocabulary) {
        TopicItems reader = new TopicItems(vocabulary);
        List<TopicItem> items = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw CommandFailed.usage(file + ": must be a file that can be read");
            }
            try {
                items.addAll(reader.read(file, "given"));
            } catch (IllegalArgumentException e) {
                throw CommandFailed.usage(String.valueOf(e.getMessage()));
            } catch (IOException e) {
                throw CommandFailed.usage("cannot read labelled items: " + e.getMessage());
            }
        }
        if (items.isEmpty()) {
            throw CommandFailed.usage(files.get(0) + ": has no items: must have one JSON object a line");
        }
        return items;
    }

    private ObjectNode json(TopicScorer scorer, TopicFigures figures, Vocabulary vocabulary) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("tier", tier)
                .put("version", scorer.version())
                .put("items", figures.tops().items())
                .put("accuracy", figures.tops().accuracy())
                .put("macroF1", figures.tops().macroF1())
                .put("anyOf", figures.tops().anyOf())
                .put("ece", figures.given().error())
                .put("abstained", figures.abstained() / (double) figures.tops().items())
                .put("docsPerSecond", figures.perSecond());
        ObjectNode classes = object.putObject("classes");
        for (Concept top : vocabulary.tops()) {
            if (figures.tops().gold(top.topIndex()) > 0) {
                classes.putObject(top.eightDigits())
                        .put("label", top.label())
                        .put("recall", figures.tops().recall(top.topIndex()))
                        .put("gold", figures.tops().gold(top.topIndex()))
                        .put("given", figures.tops().given(top.topIndex()));
            }
        }
        bands(figures.given(), object);
        fine(figures.fine(), object);
        return object;
    }

    private static void bands(Reliability given, ObjectNode object) {
        ObjectNode bands = object.putObject("reliability");
        for (int band = 0; band < Reliability.BANDS; band++) {
            if (given.count(band) > 0) {
                bands.putObject(band * 10 + "-" + (band + 1) * 10)
                        .put("count", given.count(band))
                        .put("confidence", given.confidence(band))
                        .put("right", given.rightShare(band));
            }
        }
    }

    private static void fine(FineCount fine, ObjectNode object) {
        if (fine.gold() > 0) {
            ObjectNode figures = object.putObject("fine")
                    .put("recall", fine.recall())
                    .put("gold", fine.gold())
                    .put("given", fine.given());
            if (fine.given() > 0) {
                figures.put("precision", fine.precision())
                        .put("exactPrecision", fine.exactPrecision())
                        .put("exactRecall", fine.exactRecall());
            }
        }
    }
}
