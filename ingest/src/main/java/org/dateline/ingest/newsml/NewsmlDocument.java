package org.dateline.ingest.newsml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.ingest.newsml.NewsItem.Refused;
import org.dateline.ingest.xml.HardenedXml;
import org.dateline.ingest.xml.XmlCharacters;
import org.dateline.ingest.xml.XmlElement;
import org.dateline.ingest.xml.XmlRefused;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a document of an agency. Stateless and thread-safe; throws nothing on any bytes. */
public final class NewsmlDocument {
    /** Bytes of a document that are read at most. */
    public static final int MOST_BYTES = 64 << 20;

    private static final int LOOKED_AT = 8192;
    private static final Pattern NOT_AN_ELEMENT =
            Pattern.compile("<\\?.*?\\?>|<!--.*?(?:-->|\\z)|<![^>\\[]*(?:\\[[^\\]]*\\]?[^>]*)?>?", Pattern.DOTALL);
    private static final Pattern FIRST_ELEMENT = Pattern.compile("<(?:[\\w.\\-]+:)?([A-Za-z][\\w.\\-]*)[\\s/>]");

    /** What the other items of NewsML-G2 are about. */
    private static final Map<String, String> NO_STORIES = Map.of(
            "packageItem", "a list of other items",
            "conceptItem", "a concept",
            "knowledgeItem", "a list of concepts",
            "planningItem", "a plan of coverage",
            "catalogItem", "a catalogue of codes");

    private NewsmlDocument() {}

    /**
     * Reads all items of a document, in its order; at least one.
     *
     * @param declaredCharset of the transport ({@code Content-Type}), or {@code null}
     */
    public static List<NewsItem> read(byte[] bytes, @Nullable String declaredCharset) {
        if (bytes.length == 0) {
            return List.of(new Refused(Reason.EMPTY, null, "there are no bytes", null));
        }
        if (bytes.length > MOST_BYTES) {
            String message = "the document has " + bytes.length + " bytes: must have at most " + MOST_BYTES;
            return List.of(new Refused(Reason.TOO_LARGE, null, message, null));
        }
        try {
            String text = XmlCharacters.decode(bytes, declaredCharset);
            return WireReader.looksLike(text) ? WireReader.read(text) : items(HardenedXml.read(text));
        } catch (XmlRefused refused) {
            return List.of(new Refused(Reason.SCHEMA, null, String.valueOf(refused.getMessage()), null));
        }
    }

    /** Whether the bytes begin as NewsML, NITF or a wire text does; looks at the first few kilobytes only. */
    public static boolean looksLikeNewsml(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
        if (WireReader.looksLike(new String(head, StandardCharsets.ISO_8859_1))) {
            return true;
        }
        String text = XmlCharacters.decode(head, null);
        Matcher first = FIRST_ELEMENT.matcher(NOT_AN_ELEMENT.matcher(text).replaceAll(" "));
        return first.find()
                && switch (first.group(1)) {
                    case "newsMessage", "newsItem", "nitf", "NewsML" -> true;
                    default -> NO_STORIES.containsKey(first.group(1));
                };
    }

    private static List<NewsItem> items(XmlElement root) {
        List<NewsItem> items = switch (root.name()) {
            case "newsMessage" ->
                root.all("itemSet")
                        .flatMap(XmlElement::elements)
                        .map(NewsmlDocument::item)
                        .toList();
            case "NewsML" -> root.elements("NewsItem").map(NewsMl1Reader::read).toList();
            default -> List.of(item(root));
        };
        return items.isEmpty()
                ? List.of(new Refused(Reason.EMPTY, null, "the " + root.name() + " has no items", null))
                : items;
    }

    private static NewsItem item(XmlElement item) {
        if (item.name().equals("newsItem")) {
            return G2Reader.read(item);
        }
        if (item.name().equals("nitf")) {
            return nitf(item);
        }
        if (item.name().equals("NewsItem")) {
            return NewsMl1Reader.read(item);
        }
        String name = item.name().length() > 40 ? item.name().substring(0, 40) : item.name();
        String about = NO_STORIES.get(item.name());
        String message = about == null
                ? "the element " + name + " is no item of NewsML, no NITF"
                : "a " + name + " is " + about + ": Dateline reads articles";
        return new Refused(Reason.SCHEMA, name, message, item.attribute("guid"));
    }

    private static NewsItem nitf(XmlElement nitf) {
        StoryDraft draft = new StoryDraft("nitf");
        NitfReader.read(nitf, draft);
        return draft.bodies.isEmpty()
                ? new Refused(Reason.EMPTY, "body/body.content", "the NITF document has no text in its body", draft.uri)
                : draft.story();
    }
}
