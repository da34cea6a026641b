package org.dateline.onebox.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.workshop.keyword.score.EditedArticle;
import org.dateline.workshop.keyword.score.KeywordScores.Count;

/**
 * Our way to choose from an article beside simpler ones, each held against what an editor chose.
 *
 * @param counts by the name of the way, in the order in which they are shown
 */
record WaysCompared(Map<String, Count> counts) {
    /** What an editor chose, from files with an article on each line. */
    static List<EditedArticle> articles(List<Path> files) {
        List<EditedArticle> articles = new ArrayList<>();
        try {
            for (Path file : files) {
                articles.addAll(EditedArticle.read(file));
            }
        } catch (IOException e) {
            throw CommandFailed.usage("cannot read edited articles: " + e.getMessage());
        }
        if (articles.isEmpty()) {
            throw CommandFailed.usage(files.get(0) + ": must have an article on at least one line");
        }
        return articles;
    }

    /** F1 of one of the ways. */
    double f1(String way) {
        Count count = counts.get(way);
        if (count == null) {
            throw new IllegalArgumentException("way is " + way + ": must be one of " + counts.keySet());
        }
        return count.f1();
    }

    /** @param remarks lines below the figures */
    String table(List<String> remarks) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT, "%-10s %6s %6s %9s %6s %6s%n", "", "found", "chosen", "precision", "recall", "F1"));
        counts.forEach((way, count) -> table.append(String.format(
                Locale.ROOT,
                "%-10s %6d %6d %9.3f %6.3f %6.3f%n",
                way,
                count.found(),
                count.chosen(),
                count.precision(),
                count.recall(),
                count.f1())));
        remarks.forEach(remark -> table.append(remark).append('\n'));
        return table.toString();
    }

    ObjectNode json() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        counts.forEach((way, count) -> object.putObject(way)
                .put("precision", count.precision())
                .put("recall", count.recall())
                .put("f1", count.f1()));
        return object;
    }
}
