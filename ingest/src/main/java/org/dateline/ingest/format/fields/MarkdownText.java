package org.dateline.ingest.format.fields;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.ingest.format.ParseOutcome.Parsed;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.ingest.format.draft.UsableText;
import org.dateline.messages.Rejection.Reason;

/**
 * Markdown as text: its marks are taken off, its paragraphs stay; the first heading is the title. Front matter is read as
 * flat names and values, as {@link SmallForm} has them.
 *
 * @see <a href="https://spec.commonmark.org/">CommonMark</a>
 */
public final class MarkdownText {
    private static final Pattern FRONT =
            Pattern.compile("\\A(---|\\+\\+\\+)[ \\t]*\\n(.*?)\\n\\1[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern PAIR = Pattern.compile("([\\w.-]{1,60})\\s*[:=]\\s*(.*)");
    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}(#{1,6})[ \\t]++([^\\n]++)$");
    private static final Pattern SETEXT = Pattern.compile("(?m)\\A\\s*([^\\n]{1,200})\\n(=|-){3,}[ \\t]*$");

    /** Where a link leads, with one pair of brackets in it at most, as encyclopedias have them. */
    private static final String TARGET = "\\((?:[^()\\n]++|\\([^()\\n]{0,200}+\\)){0,50}+\\)";

    private MarkdownText() {}

    /** @throws RefusedItem when there is no text */
    public static Parsed parse(String markdown) {
        String text = markdown.replace("\r\n", "\n");
        UsableText.require("text", text);
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        Matcher front = FRONT.matcher(text);
        if (front.find()) {
            fields = frontMatter(front.group(2));
            text = text.substring(front.end());
        }
        text = withoutTitle(text, fields);
        String plain = plain(text);
        if (plain.isBlank()) {
            throw new RefusedItem(Reason.EMPTY, "there is no text behind the head: must hold an article", "bodies");
        }
        return SmallForm.parse(fields.put("text", plain));
    }

    private static ObjectNode frontMatter(String lines) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        lines.lines().forEach(line -> {
            Matcher pair = PAIR.matcher(line);
            if (pair.matches()
                    && !KnownNames.of(pair.group(1))
                            .filter(KnownNames.TEXT::equals)
                            .isPresent()) {
                String value = pair.group(2).strip().replaceAll("^\\[|\\]$", "").replaceAll("^([\"'])(.*)\\1$", "$2");
                fields.put(pair.group(1), value);
            }
        });
        return fields;
    }

    /** The heading that opens the text is its title, unless the front matter has one. */
    private static String withoutTitle(String text, ObjectNode fields) {
        Matcher heading = HEADING.matcher(text);
        Matcher setext = SETEXT.matcher(text);
        boolean opens = heading.find() && text.substring(0, heading.start()).isBlank();
        if (!opens && !setext.find()) {
            return text;
        }
        String title = inline(opens ? unclosed(heading.group(2).strip()) : setext.group(1));
        if (!fields.has("title") && !fields.has("headline")) {
            fields.put("title", title);
        }
        return text.substring(opens ? heading.end() : setext.end());
    }

    private static String plain(String text) {
        String blocks = withoutComments(text.replaceAll("(?m)^ {0,3}(```|~~~)[^\\n]*$", ""))
                .replaceAll("(?m)^ {0,3}\\[[^\\]\\n]{1,200}\\]:[ \\t]+\\S++.*$", "");
        blocks = HEADING.matcher(blocks)
                .replaceAll(heading ->
                        Matcher.quoteReplacement(unclosed(heading.group(2).strip())));
        blocks = blocks.replaceAll("(?m)^ {0,3}(?:[-*_][ \\t]*+){3,}+$", "")
                .replaceAll("(?m)^ {0,3}=++[ \\t]*+$", "")
                .replaceAll("(?m)^ {0,3}(?:> ?)++", "")
                .replaceAll("(?m)^[ \\t]*+[-*+][ \\t]++", "");
        return inline(blocks).replaceAll("\\n{3,}", "\n\n").strip();
    }

    private static String withoutComments(String text) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        int open = text.indexOf("<!--");
        while (open >= 0) {
            int close = text.indexOf("-->", open);
            if (close < 0) {
                break;
            }
            kept.append(text, from, open);
            from = close + 3;
            open = text.indexOf("<!--", from);
        }
        return kept.append(text, from, text.length()).toString();
    }

    /** A heading without the marks that may close it. */
    private static String unclosed(String heading) {
        int end = heading.length();
        while (end > 0 && heading.charAt(end - 1) == '#') {
            end--;
        }
        return heading.substring(0, end).strip();
    }

    /** Every pattern gives up where its next mark stands, so that marks without end are passed over once. */
    private static String inline(String text) {
        return text.replaceAll("!\\[[^\\[\\]\\n]{0,500}+\\]" + TARGET, "")
                .replaceAll("\\[([^\\[\\]\\n]{1,500}+)\\]" + TARGET, "$1")
                .replaceAll("\\[([^\\[\\]\\n]{1,500}+)\\]\\[[^\\[\\]\\n]{0,200}+\\]", "$1")
                .replaceAll("<((?:https?|mailto):[^<>\\s]{1,2000}+)>", "$1")
                .replaceAll("(\\*\\*|__)(?=\\S)((?:(?!\\1)[^\\n]){1,2000}+)(?<=\\S)\\1", "$2")
                .replaceAll("(?<![\\w*])([*_])(?=\\S)([^\\n*_]{1,2000}+)(?<=\\S)\\1(?!\\w)", "$2")
                .replaceAll("`([^`\\n]{1,1000}+)`", "$1")
                .replaceAll("</?(?:b|i|em|strong|a|span|br|p|div)(?:\\s[^<>\\n]{0,500})?/?>", "")
                .replaceAll("\\\\([\\\\`*_{}\\[\\]()#+.!>-])", "$1");
    }
}
