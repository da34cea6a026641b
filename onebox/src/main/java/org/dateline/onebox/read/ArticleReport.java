package org.dateline.onebox.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.OneLine;

/** The articles on standard output, a line each; refusals and warnings on standard error. */
final class ArticleReport extends JsonReport {
    private final Console console;

    ArticleReport(Console console) {
        super(console);
        this.console = console;
    }

    @Override
    public boolean take(ObjectNode line) {
        String path = line.path("path").asText();
        line.path("warnings").forEach(each -> say(path, each, console.errStyle().doubtful("warning")));
        line.path("refused")
                .forEach(each -> say(
                        path, each, console.errStyle().bad(each.path("reason").asText())));
        if (!line.path("refused").isEmpty()) {
            refuse();
        }
        for (JsonNode article : line.path("articles")) {
            if (!print(article)) {
                return false;
            }
        }
        return true;
    }

    private void say(String path, JsonNode each, String kind) {
        console.err()
                .println(OneLine.of(path + each.path("place").asText()) + ": " + kind + ": "
                        + OneLine.of(each.path("message").asText()));
    }
}
