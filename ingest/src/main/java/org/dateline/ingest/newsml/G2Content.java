package org.dateline.ingest.newsml;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.dateline.ingest.newsml.NewsItem.Body;
import org.dateline.ingest.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** The content of an item: NITF, XHTML, or text in characters; also the content of NewsML 1's {@code DataContent}. */
final class G2Content {
    private G2Content() {}

    static void read(XmlElement contentSet, StoryDraft draft) {
        contentSet.elements("inlineXML").forEach(inline -> xml(inline, draft));
        contentSet.elements("inlineData").forEach(inline -> {
            String type = inline.attribute("contenttype");
            String text = inline.attribute("encoding") == null ? inline.text() : decoded(inline.text());
            characters(text, type, draft);
        });
    }

    static void xml(XmlElement inline, StoryDraft draft) {
        Optional<XmlElement> nitf = inline.first("nitf");
        if (nitf.isPresent()) {
            NitfReader.read(nitf.get(), draft);
            return;
        }
        Optional<XmlElement> html = inline.first("html");
        html.flatMap(page -> page.first("head", "title"))
                .ifPresent(title -> draft.headline(title.words(), "title", null));
        XmlElement content = html.flatMap(page -> page.first("body")).orElse(inline);
        String type = String.valueOf(StoryDraft.either(inline.attribute("contenttype"), "application/xhtml+xml"));
        boolean markup = html.isPresent()
                || type.contains("html")
                || content.first("p").isPresent()
                || content.first("div").isPresent();
        if (markup) {
            StringBuilder out = new StringBuilder();
            if (html.isPresent()) {
                out.append(content.markup());
            } else {
                content.elements().forEach(block -> out.append(block.markup()));
            }
            add(draft, "application/xhtml+xml", out.toString(), BodyText.ofXml(out.toString()));
        }
    }

    static void characters(String raw, @Nullable String declared, StoryDraft draft) {
        String type = declared == null ? "text/plain" : declared.toLowerCase(Locale.ROOT);
        String text = raw.strip();
        if (type.contains("html") || (type.equals("text/plain") && text.startsWith("<") && text.endsWith(">"))) {
            add(draft, "text/html", text, BodyText.ofHtml(text));
        } else if (type.startsWith("text/plain")) {
            add(draft, "text/plain", text, text);
        }
    }

    private static void add(StoryDraft draft, String type, String markup, String text) {
        if (!text.isBlank()) {
            draft.bodies.add(new Body(type, markup, text));
        }
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not base64 after all: no text.
            return "";
        }
    }
}
