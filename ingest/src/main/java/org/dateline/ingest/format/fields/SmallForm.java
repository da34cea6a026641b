package org.dateline.ingest.format.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.dates.DateReading;
import org.dateline.ingest.format.ParseOutcome.Parsed;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.ingest.format.draft.AbsoluteUri;
import org.dateline.ingest.format.draft.BodyMarkup;
import org.dateline.ingest.format.draft.Byline;
import org.dateline.ingest.format.draft.Draft;
import org.dateline.ingest.format.draft.References;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The small form: an object of flat values under the names that feeders use, all but the text optional; see
 * {@link KnownNames}. Only the text must be right: any other value that cannot be taken costs itself, with a warning, and
 * what no field takes is kept in {@code altIds}. Not thread-safe; one for each article.
 */
public final class SmallForm {
    /** Longest value that is kept of what no field takes. */
    private static final int LONGEST_KEPT = 2_000;

    private static final int MOST_KEPT = 40;

    private final Map<KnownNames, List<Map.Entry<String, JsonNode>>> given = new EnumMap<>(KnownNames.class);
    private final Draft draft = new Draft();
    private final List<String> kept = new ArrayList<>();
    private int tooMany;

    private SmallForm() {}

    /** Whether an object is one: it has a text under one of its names. */
    static boolean isOne(ObjectNode item) {
        return item.properties().stream().anyMatch(property -> isText(property.getKey()));
    }

    /** Whether a field of that name holds the text. */
    public static boolean isText(String name) {
        return KnownNames.of(name)
                .filter(field -> field == KnownNames.TEXT || field == KnownNames.HTML)
                .isPresent();
    }

    /** @throws RefusedItem when there is no text */
    public static Parsed parse(ObjectNode item) {
        SmallForm form = new SmallForm();
        item.properties().forEach(form::sort);
        return form.article();
    }

    private void sort(Map.Entry<String, JsonNode> property) {
        JsonNode value = property.getValue();
        if (value.isNull() || (value.isTextual() && value.textValue().isBlank())) {
            return;
        }
        KnownNames.of(property.getKey())
                .ifPresentOrElse(
                        field -> given.computeIfAbsent(field, any -> new ArrayList<>())
                                .add(property),
                        () -> unknown(property));
    }

    private Parsed article() {
        given.forEach((field, values) -> values.sort(Comparator.comparingInt(value -> field.rank(value.getKey()))));
        text();
        draft.identity(first(KnownNames.URI)).identity(first(KnownNames.ID));
        draft.identity(first(KnownNames.CANONICAL)).identity(first(KnownNames.LINK));
        ids();
        draft.headline(null, first(KnownNames.TITLE)).version(first(KnownNames.VERSION));
        dates();
        standing();
        language();
        authors();
        draft.summary(plain(first(KnownNames.SUMMARY)));
        names(KnownNames.SITE).stream().findFirst().ifPresent(site -> draft.altId("site", site));
        names(KnownNames.KEYWORDS).forEach(word -> draft.subject("keyword", word, null));
        if (!kept.isEmpty()) {
            draft.warn("(root)", "kept in altIds, since no field takes them: " + String.join(", ", kept));
        }
        if (tooMany > 0) {
            draft.warn(
                    "(root)",
                    tooMany + " more are left out: at most " + MOST_KEPT + " that no field takes can be kept");
        }
        return draft.parsed();
    }

    private void text() {
        String text = null;
        for (Map.Entry<String, JsonNode> candidate : given.getOrDefault(KnownNames.TEXT, List.of())) {
            if (!candidate.getValue().isTextual()) {
                throw new InvalidMessage(
                        candidate.getKey(), candidate.getValue().toString(), "must be a string");
            }
            if (text == null) {
                text = candidate.getValue().textValue();
            } else if (!text.equals(candidate.getValue().textValue())) {
                leaveOut(candidate, "the text is taken from another field");
            }
        }
        String html = first(KnownNames.HTML);
        if (text == null && html == null) {
            throw new RefusedItem(Reason.EMPTY, "text is empty: must hold the article's text", "text");
        }
        String body = text != null ? text : html;
        if (html != null && text != null) {
            draft.text(References.read(text)).original("text/html", html);
        } else if (text == null || BodyMarkup.isMarkup(text)) {
            draft.text(BodyMarkup.text(String.valueOf(body))).original("text/html", String.valueOf(body));
        } else {
            draft.text(References.read(text));
        }
    }

    private void ids() {
        String uri = first(KnownNames.URI);
        if (uri != null && !AbsoluteUri.isOne(uri)) {
            draft.altId("guid", uri);
            draft.warn(
                    "uri",
                    Draft.shown("uri", uri) + ": kept in altIds, the identity must be an absolute URI such as"
                            + " urn:example:1 or https://example.com/1");
        }
        String id = first(KnownNames.ID);
        draft.altId("guid", id);
        if (id != null && !draft.hasUri()) {
            String name = given.getOrDefault(KnownNames.ID, List.of()).get(0).getKey();
            draft.warn(
                    name,
                    Draft.shown(name, id) + ": kept in altIds, but no identity: a corrected text will be a second"
                            + " article unless uri or url is given");
        }
        draft.altId("link", first(KnownNames.LINK));
        draft.altId("canonical", first(KnownNames.CANONICAL));
    }

    private void dates() {
        for (Map.Entry<String, JsonNode> each : given.getOrDefault(KnownNames.PUBLISHED, List.of())) {
            if (draft.hasPublished()) {
                break;
            }
            draft.published(each.getKey(), date(each));
        }
        for (Map.Entry<String, JsonNode> each : given.getOrDefault(KnownNames.UPDATED, List.of())) {
            draft.updated(each.getKey(), date(each));
        }
        for (Map.Entry<String, JsonNode> each : given.getOrDefault(KnownNames.CREATED, List.of())) {
            draft.created(each.getKey(), date(each));
        }
    }

    private void standing() {
        for (Map.Entry<String, JsonNode> each : given.getOrDefault(KnownNames.STATUS, List.of())) {
            draft.status(each.getKey(), each.getValue().asText());
        }
        for (Map.Entry<String, JsonNode> each : given.getOrDefault(KnownNames.EMBARGO, List.of())) {
            DateReading until = date(each);
            draft.embargoed(each.getKey(), until.doubt() == null ? until.value() : null, until.words());
        }
    }

    private static DateReading date(Map.Entry<String, JsonNode> each) {
        JsonNode value = each.getValue();
        return DateReading.of(value.isNumber() ? value.decimalValue().toPlainString() : value.asText());
    }

    private void language() {
        for (Map.Entry<String, JsonNode> each : given.getOrDefault(KnownNames.LANGUAGE, List.of())) {
            draft.language(each.getKey(), each.getValue().asText());
        }
    }

    private void authors() {
        List<String> authors = names(KnownNames.AUTHOR);
        authors.forEach(author -> draft.author(Byline.parse(author).orElse(author)));
    }

    /** Strings, or the names in objects, or lists of them. */
    private List<String> names(KnownNames field) {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : given.getOrDefault(field, List.of())) {
            if (!names.isEmpty()) {
                break;
            }
            addNames(each.getValue(), names);
        }
        return names;
    }

    private static void addNames(JsonNode value, List<String> to) {
        if (value.isArray()) {
            value.forEach(element -> addNames(element, to));
        } else if (value.isObject()) {
            for (String name : List.of("name", "title", "label", "uri")) {
                if (value.path(name).isTextual()) {
                    to.add(value.path(name).textValue());
                    return;
                }
            }
        } else if (!value.isNull() && !value.asText().isBlank()) {
            to.add(value.asText().strip());
        }
    }

    /** The first value that is a plain one; one that is not is left out with a warning. */
    private @Nullable String first(KnownNames field) {
        for (Map.Entry<String, JsonNode> each : given.getOrDefault(field, List.of())) {
            if (each.getValue().isValueNode()) {
                return each.getValue().asText();
            }
        }
        return null;
    }

    private static @Nullable String plain(@Nullable String text) {
        return text != null && BodyMarkup.isMarkup(text) ? BodyMarkup.text(text) : text;
    }

    private void unknown(Map.Entry<String, JsonNode> property) {
        if (kept.size() >= MOST_KEPT) {
            tooMany++;
            return;
        }
        KnownNames.near(property.getKey())
                .ifPresent(near -> draft.warn(
                        property.getKey(), property.getKey() + " is no known field: did you mean " + near + "?"));
        String value = property.getValue().isTextual()
                ? property.getValue().textValue()
                : property.getValue().toString();
        if (value.length() > LONGEST_KEPT) {
            leaveOut(property, "no field takes it, and it is too long to be kept");
        } else {
            kept.add(property.getKey());
            draft.altId("field:" + property.getKey(), value);
        }
    }

    private void leaveOut(Map.Entry<String, JsonNode> property, String why) {
        draft.warn(property.getKey(), property.getKey() + " is left out: " + why);
    }
}
