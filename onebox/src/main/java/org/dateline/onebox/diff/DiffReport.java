package org.dateline.onebox.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.OneLine;

/** A diff as text, JSON or a page that can be shown to an editor. */
public record DiffReport(Diff diff) {
    private List<Map.Entry<String, Diff.Field>> byCount() {
        return diff.fields().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Diff.Field> entry) ->
                        -entry.getValue().changed()))
                .toList();
    }

    public String summary() {
        return "%,d compared, %,d changed".formatted(diff.compared(), diff.changed())
                + (diff.versionsOnly() == 0
                        ? ""
                        : ", %,d of them in the annotators' versions alone".formatted(diff.versionsOnly()));
    }

    public void text(Consumer<String> line) {
        for (Map.Entry<String, Diff.Field> field : byCount()) {
            line.accept("%,8d  %s".formatted(field.getValue().changed(), field.getKey()));
            for (Diff.Sample sample : field.getValue().samples()) {
                line.accept("            " + OneLine.of(sample.uri()));
                sample.before().forEach(was -> line.accept("              - " + OneLine.of(was)));
                sample.after().forEach(is -> line.accept("              + " + OneLine.of(is)));
            }
        }
    }

    public ObjectNode json() {
        ObjectNode json = MessageJson.mapper().createObjectNode();
        json.put("compared", diff.compared());
        json.put("changed", diff.changed());
        json.put("versionsOnly", diff.versionsOnly());
        ArrayNode fields = json.putArray("fields");
        for (Map.Entry<String, Diff.Field> field : byCount()) {
            ObjectNode each = fields.addObject();
            each.put("field", field.getKey());
            each.put("changed", field.getValue().changed());
            each.set(
                    "samples", MessageJson.mapper().valueToTree(field.getValue().samples()));
        }
        return json;
    }

    /** One file that needs nothing else. */
    public String html() {
        StringBuilder rows = new StringBuilder();
        for (Map.Entry<String, Diff.Field> field : byCount()) {
            rows.append("<h2>").append(escaped(field.getKey())).append(" <small>");
            rows.append("%,d of %,d".formatted(field.getValue().changed(), diff.compared()));
            rows.append("</small></h2>\n<table>\n");
            for (Diff.Sample sample : field.getValue().samples()) {
                rows.append("<tr><td class=uri>").append(escaped(sample.uri())).append("<td class=before>");
                rows.append(list(sample.before())).append("<td class=after>").append(list(sample.after()));
                rows.append("</tr>\n");
            }
            rows.append("</table>\n");
        }
        return """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>What the new version changes</title>
                <style>
                body { font: 15px/1.45 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem;
                  color: #222; background: #fff }
                h2 { font-size: 1.05rem; margin: 1.6rem 0 .4rem } small { color: #595959; font-weight: normal }
                table { border-collapse: collapse; width: 100%% }
                td { border-top: 1px solid #ddd; padding: .3rem .5rem; vertical-align: top; overflow-wrap: anywhere }
                .uri { width: 24%%; color: #595959 } .before { background: #fdecea } .after { background: #e9f5ea }
                p { margin: .2rem 0 }
                </style>
                <h1>What the new version changes</h1>
                <p>%s</p>
                %s</html>
                """.formatted(escaped(summary()), rows);
    }

    private static String list(List<String> elements) {
        StringBuilder list = new StringBuilder();
        elements.forEach(element -> list.append("<p>").append(escaped(element)).append("</p>"));
        return list.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
