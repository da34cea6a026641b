package org.dateline.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.UncheckedIOException;
import java.util.List;
import org.dateline.ingest.format.ParseOutcome.Warning;
import org.dateline.ingest.intake.Receipt;
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

    /** A receipt, and what its sender should know. */
    static void write(Context context, Receipt receipt, List<Warning> warnings) {
        ObjectNode answer = MessageJson.mapper().valueToTree(receipt);
        if (!warnings.isEmpty()) {
            answer.set("warnings", MessageJson.mapper().valueToTree(warnings));
        }
        write(context, (Object) answer);
    }
}
