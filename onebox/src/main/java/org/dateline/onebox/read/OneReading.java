package org.dateline.onebox.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.dateline.ingest.codec.ArticleReader;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.codec.input.Item;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.messages.Article;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** Reads one input to a line of JSON, whatever happens. Not thread-safe; one for each input. */
final class OneReading implements Findings {
    private final ObjectNode line = JsonNodeFactory.instance.objectNode();
    private final ArrayNode articles = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode refusals = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode warnings = JsonNodeFactory.instance.arrayNode();
    private final ObjectNode contents = JsonNodeFactory.instance.objectNode();
    private @Nullable String format;
    private @Nullable ObjectNode feed;

    private OneReading() {}

    /** @param number of the input, counted from 0 */
    static ObjectNode line(int number, ReadCommand.Input input, ArticleReader reader, InputStream standardInput) {
        OneReading reading = new OneReading();
        reading.line
                .put("item", number)
                .put("path", input.path())
                .put("url", input.described().address());
        try {
            reading.read(input, reader, standardInput);
        } catch (StackOverflowError e) {
            reading.refuse("", new Refused(Reason.SCHEMA, "it is nested too deeply", null));
        } catch (OutOfMemoryError e) {
            reading.refuse("", new Refused(Reason.TOO_LARGE, "it needs more memory than there is", null));
        } catch (RuntimeException e) {
            reading.refuse("", new Refused(Reason.INTERNAL, "our own mistake, please report it: " + e, null));
        }
        return reading.finished();
    }

    private void read(ReadCommand.Input input, ArticleReader reader, InputStream standardInput) {
        try {
            if (input.path().equals("-")) {
                reader.read(standardInput, input.described(), this);
                return;
            }
            try (InputStream in = Files.newInputStream(Path.of(input.path()))) {
                reader.read(in, input.described(), this);
            }
        } catch (IOException | InvalidPathException e) {
            refuse("", new Refused(Reason.UNREADABLE, "it cannot be read: " + e, null));
        }
    }

    @Override
    public boolean item(Item item) {
        ParseOutcome outcome = item.read();
        outcome.warnings()
                .forEach(warning -> warnings.addObject()
                        .put("place", item.place())
                        .put("field", warning.field())
                        .put("message", warning.message()));
        return outcome.fold(this::add, refused -> refuse(item.place(), refused));
    }

    private boolean add(Article article) {
        articles.add(MessageJson.readTree(MessageJson.write(article)));
        return true;
    }

    private boolean refuse(String place, Refused refused) {
        refusals.addObject()
                .put("place", place)
                .put("reason", refused.reason().code())
                .put("field", refused.field())
                .put("message", refused.message());
        return true;
    }

    @Override
    public void format(Format recognised) {
        format = recognised.label();
    }

    @Override
    public void feed(ObjectNode about) {
        feed = feed == null ? about : feed;
    }

    @Override
    public void counted(String kind) {
        contents.put(kind, contents.path(kind).asLong() + 1);
    }

    private ObjectNode finished() {
        line.put("format", format);
        line.set("articles", articles);
        line.set("refused", refusals);
        line.set("warnings", warnings);
        if (feed != null) {
            line.set("feed", feed);
        }
        if (!contents.isEmpty()) {
            line.set("contents", contents);
        }
        return line;
    }
}
