package org.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.dateline.ingest.dates.DateReading;
import org.dateline.ingest.format.draft.Draft;
import org.dateline.messages.InvalidMessage;
import org.jspecify.annotations.Nullable;

/** A date and time with its offset; another spelling that has one meaning is rewritten. */
final class TimeShape implements Shape {
    /** RFC 3339 without its leap second and lower case, which other parsers refuse. */
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private static final String RULE = "must be a date and time with offset, such as 2019-11-04T10:15:00Z";

    @Override
    public void check(String path, JsonNode value) {
        String text = Shape.text(path, value);
        if (!DATE_TIME.matcher(text).matches()) {
            throw new InvalidMessage(path, text, RULE);
        }
        try {
            OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidMessage(path, text, RULE + " (there is no such time)");
        }
    }

    @Override
    public @Nullable JsonNode mended(String path, JsonNode value, Mending mending) {
        if (value.isTextual() && DATE_TIME.matcher(value.textValue()).matches()) {
            return Shape.super.mended(path, value, mending);
        }
        if (!value.isValueNode()) {
            return Shape.super.mended(path, value, mending);
        }
        DateReading read = DateReading.of(value.asText());
        if (read.doubt() != null) {
            String field = mending.sendersName(path);
            mending.warn(field, field + " is " + value.asText() + ": " + read.doubt());
        }
        return read.value() == null ? null : TextNode.valueOf(Draft.written(read.value()));
    }
}
