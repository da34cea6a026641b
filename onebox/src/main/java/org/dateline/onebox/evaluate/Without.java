package org.dateline.onebox.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.workshop.rule.NamedRules;
import org.dateline.workshop.rule.UnknownRule;
import picocli.CommandLine.Option;

/** The option that switches rules off. */
final class Without {
    @Option(
            names = "--without",
            paramLabel = "RULE",
            split = ",",
            description = "Score with this rule off, such as since-looks-back or time/since-looks-back; several with"
                    + " commas. 'dateline evaluate --rules' lists them with what each is worth.")
    private List<String> rules = new ArrayList<>();

    List<Annotator> of(List<Annotator> annotators) {
        try {
            return new NamedRules(annotators).without(rules);
        } catch (UnknownRule e) {
            throw CommandFailed.usage("--without: " + e.getMessage());
        }
    }
}
