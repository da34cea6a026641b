package org.dateline.onebox.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.StandardAnnotators;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.workshop.rule.DevelopmentSets;
import org.dateline.workshop.rule.RuleWorths;
import picocli.CommandLine.Option;

/** {@code dateline evaluate --rules}: what each rule is worth. */
final class RulesOption {
    /** Those that have rules, and those whose findings they need. */
    private static final String NEEDED = "language,text,headline,published,name,entity,place,link,weight,time,quote";

    @Option(
            names = "--rules",
            description = "Print what each rule is worth: F1 falls by so much without it, on the development sets.")
    private boolean rules;

    @Option(
            names = "--gold",
            paramLabel = "DIR",
            defaultValue = "workshop/src/evaluation",
            description = "With --rules: where the development sets lie. Default: ${DEFAULT-VALUE}")
    private Path gold = Path.of("workshop/src/evaluation");

    @Option(
            names = "--corpora",
            paramLabel = "DIR",
            description = "With --rules: real news beside them, DIR/places/geovirus-dev.json.gz and"
                    + " DIR/news/articles.jsonl.gz; of articles without gold only how many a rule changes is counted.")
    private List<Path> corpora = new ArrayList<>();

    @Option(names = "--json", description = "With --rules: as one JSON object.")
    private boolean json;

    boolean wanted() {
        return rules;
    }

    int print(Console console) {
        RuleWorths worths = RuleWorths.of(StandardAnnotators.named(NEEDED), sets());
        if (json) {
            console.out().println(worths.json());
        } else {
            console.out().print(worths.table());
        }
        console.out().flush();
        return ExitCode.OK;
    }

    private DevelopmentSets sets() {
        try {
            DevelopmentSets sets = DevelopmentSets.read(gold, corpora);
            if (sets.isEmpty()) {
                throw CommandFailed.usage("no development sets in " + gold
                        + ": must be the folder workshop/src/evaluation of the project");
            }
            return sets;
        } catch (IOException e) {
            throw CommandFailed.usage("cannot read development sets: " + e.getMessage());
        }
    }
}
