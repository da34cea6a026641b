package org.dateline.reader.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.dateline.messages.MessageJson;
import org.jspecify.annotations.Nullable;

/** How events are written. */
public enum EventFormat {
    /** https://html.spec.whatwg.org/multipage/server-sent-events.html */
    SERVER_SENT_EVENTS("text/event-stream; charset=utf-8") {
        @Override
        byte[] event(String name, String id, Object data) {
            return utf8("id: " + id + "\nevent: " + name + "\ndata: " + json(data) + "\n\n");
        }

        @Override
        byte[] beat(String id) {
            // The id alone makes no event, but moves what the client resumes from.
            return utf8(": beat\nid: " + id + "\n\n");
        }
    },
    NDJSON("application/x-ndjson") {
        @Override
        byte[] event(String name, String id, Object data) {
            return utf8(json(new Line(name, id, data)) + "\n");
        }

        @Override
        byte[] beat(String id) {
            return utf8(json(new Line("beat", id, null)) + "\n");
        }
    };

    private static final ObjectMapper JSON = MessageJson.mapper();

    private final String contentType;

    EventFormat(String contentType) {
        this.contentType = contentType;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(String event, String id, @Nullable Object data) {}

    public String contentType() {
        return contentType;
    }

    abstract byte[] event(String name, String id, Object data);

    abstract byte[] beat(String id);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own records can always be written", e);
        }
    }
}
