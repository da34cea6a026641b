package org.dateline.reader.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.UncheckedIOException;
import org.dateline.messages.MessageJson;

/** Answers as JSON. */
public final class Answers {
    private static final ObjectMapper JSON = MessageJson.mapper();

    private Answers() {}

    /** 200 and the record as JSON. */
    public static void write(Context context, Object answer) {
        context.contentType("application/json").result(bytes(answer));
    }

    /** The status and the problem of a refusal. */
    public static void refuse(Context context, Refusal refusal) {
        context.status(refusal.status()).contentType("application/problem+json").result(bytes(refusal));
    }

    static byte[] bytes(Object answer) {
        try {
            return JSON.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
