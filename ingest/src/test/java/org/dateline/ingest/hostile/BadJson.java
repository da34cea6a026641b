package org.dateline.ingest.hostile;

import java.util.ArrayList;
import java.util.List;

/** JSON that nests, that never ends, and each property of an article with a value of each wrong type. */
final class BadJson {
    private static final List<String> PROPERTIES = List.of(
            "uri",
            "version",
            "contentCreated",
            "versionCreated",
            "firstCreated",
            "embargoed",
            "pubStatus",
            "urgency",
            "language",
            "headlines",
            "bodies",
            "descriptions",
            "by",
            "altIds",
            "infoSources",
            "subjects",
            "places",
            "people",
            "organisations",
            "associations",
            "standard",
            "type",
            "located",
            "title",
            "text",
            "author",
            "date",
            "url",
            "keywords");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e999999999",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[[[{}]]]",
            "[null,1,\"x\"]",
            "{\"\":\"\",\"value\":{}}",
            "\"\"",
            "9".repeat(5000));

    private BadJson() {}

    static List<BadInput> all() {
        List<BadInput> all = new ArrayList<>();
        for (String property : PROPERTIES) {
            for (String value : VALUES) {
                String kind = "json, " + property + " is " + value.substring(0, Math.min(24, value.length()));
                String rest = ",\"bodies\":[{\"value\":\"The ferry was late.\",\"contentType\":\"text/plain\"}]}";
                String ninjs = "{\"" + property + "\":" + value + (property.equals("bodies") ? "}" : rest);
                all.add(BadInput.named(kind, "a.json", ninjs));
                String small = "{\"" + property + "\":" + value
                        + (property.equals("text") ? "}" : ",\"text\":\"The ferry was late.\"}");
                all.add(BadInput.named(kind + ", small", "a.ndjson", small + "\n"));
            }
        }
        List.of(
                        "[".repeat(200_000),
                        "{\"a\":".repeat(200_000),
                        "[{\"a\":".repeat(100_000) + "1" + "}]".repeat(100_000),
                        "{\"text\":\"" + "x".repeat(900_000),
                        "{\"text\":\"x\"",
                        "{\"text\":\"x\",}",
                        "{text:'x'}",
                        "{\"text\":NaN}",
                        "{\"text\":\"a\u0000b\"}",
                        "{\"text\":\"x\",\"text\":\"y\"}",
                        "{\"" + "k".repeat(200_000) + "\":1,\"text\":\"x\"}",
                        "{\"text\":\"\\u12\"}",
                        "{\"text\":\"\\x\"}",
                        "}{",
                        "]",
                        "[1,2,3]",
                        "[[{\"text\":\"x\"}]]",
                        "\"text\"",
                        "12",
                        "{\"text\":\"x\"} trailing",
                        "/* c */ {\"text\":\"x\"}",
                        "{\"text\":\"x\"},{\"text\":\"y\"}",
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + "[".repeat(100_000),
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[null,1,\"x\",{},{\"id\":{}},{\"content_text\":[]}]}",
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":{},\"items\":{\"a\":1}}")
                .forEach(text -> {
                    String kind = "json " + all.size() + ", " + text.substring(0, Math.min(30, text.length()));
                    all.add(BadInput.named(kind, "a.json", text));
                    all.add(BadInput.named(kind + ", lines", "a.ndjson", text + "\n{\"text\":\"Next.\"}\n"));
                });
        all.add(BadInput.named("json, keys", "a.json", keys()));
        return all;
    }

    private static String keys() {
        StringBuilder text = new StringBuilder("{\"text\":\"x\"");
        for (int i = 0; i < 50_000; i++) {
            text.append(",\"k").append(i).append("\":").append(i);
        }
        return text.append('}').toString();
    }
}
