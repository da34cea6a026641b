package org.dateline.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.javalin.http.Context;
import java.io.UncheckedIOException;
import org.dateline.messages.MessageJson;

/** Records of this package as the JSON body of an answer. */
final class JsonAnswers {
    private static final ObjectWriter WRITER =
            MessageJson.mapper().writer().without(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private JsonAnswers() {}

    static void write(Context context, Object answer) {
        try {
            context.contentType("application/json").result(WRITER.writeValueAsBytes(answer));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
