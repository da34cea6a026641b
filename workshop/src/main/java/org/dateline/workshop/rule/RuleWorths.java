package org.dateline.workshop.rule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.workshop.gold.Count;

/**
 * What each rule is worth: all articles once with all rules, then once without each of them.
 *
 * @param rules in the order of their annotators' plans
 * @param articles how many there were
 */
public record RuleWorths(List<RuleWorth> rules, int articles) {
    public RuleWorths {
        rules = List.copyOf(rules);
    }

    /** @param annotators in their order */
    public static RuleWorths of(List<Annotator> annotators, DevelopmentSets sets) {
        List<RuleTrial> rules = new ArrayList<>();
        for (int at = 0; at < annotators.size(); at++) {
            int first = at;
            NamedRules.names(annotators.get(at)).forEach(name -> rules.add(new RuleTrial(name, annotators, first)));
        }
        for (Trial trial : sets.trials()) {
            List<Draft> stages = new ArrayList<>(List.of(Draft.of(trial.article())));
            for (Annotator annotator : annotators) {
                Draft last = stages.get(stages.size() - 1);
                stages.add(annotator.annotate(last).after(last));
            }
            Map<String, Count> right = trial.judge().apply(stages.get(stages.size() - 1));
            rules.forEach(rule -> rule.run(trial, stages, right));
        }
        return new RuleWorths(
                rules.stream().map(RuleTrial::worth).toList(), sets.trials().size());
    }

    /** For a person: a line for each annotator with all its rules, then one for each rule. */
    public String table() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%-46s %9s %7s %7s %8s %8s%n",
                articles + " articles; without",
                "precision",
                "recall",
                "F1",
                "worth",
                "changed"));
        String annotator = "";
        for (RuleWorth rule : rules) {
            String own = rule.name().substring(0, rule.name().indexOf('/'));
            if (!own.equals(annotator)) {
                annotator = own;
                table.append(figures(own + ": nothing", rule.with())).append('\n');
            }
            table.append(figures("  " + rule.name(), rule.without()))
                    .append(String.format(Locale.ROOT, " %+8.4f %8d%n", rule.worth(), rule.changed()));
        }
        return table.toString();
    }

    private static String figures(String name, Count count) {
        return String.format(
                Locale.ROOT, "%-46s %9.4f %7.4f %7.4f", name, count.precision(), count.recall(), count.f1());
    }

    /** For a program. */
    public ObjectNode json() {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("articles", articles);
        ObjectNode each = object.putObject("rules");
        for (RuleWorth rule : rules) {
            ObjectNode one = each.putObject(rule.name());
            one.set("with", json(rule.with()));
            one.set("without", json(rule.without()));
            one.put("worth", rule.worth()).put("changed", rule.changed());
        }
        return object;
    }

    private static ObjectNode json(Count count) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("precision", count.precision())
                .put("recall", count.recall())
                .put("f1", count.f1());
    }
}
