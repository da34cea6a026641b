package org.dateline.ingest.codec.document;

import java.io.IOException;
import java.util.function.Function;
import org.dateline.ingest.codec.input.Codec;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Head;
import org.dateline.ingest.codec.input.Source;
import org.dateline.ingest.format.Decoding;
import org.dateline.ingest.format.ParseOutcome.Parsed;
import org.dateline.ingest.format.fields.MarkdownText;
import org.dateline.ingest.format.plain.PlainText;

/** Text that a person writes. Nothing in it is so sure that it could be recognised by: it goes by its name or type. */
public final class TextCodec implements Codec {
    private final Function<String, Parsed> parse;

    private TextCodec(Function<String, Parsed> parse) {
        this.parse = parse;
    }

    /** What is nothing else. */
    public static TextCodec plain() {
        return new TextCodec(text -> new Parsed(PlainText.parse(text)));
    }

    public static TextCodec markdown() {
        return new TextCodec(MarkdownText::parse);
    }

    @Override
    public boolean recognises(Head head) {
        return false;
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        byte[] bytes = source.whole();
        Described described = source.described();
        to.item(source.item(
                "",
                bytes,
                () -> parse.apply(Decoding.decode(bytes, described.declaredCharset(), described.fallback()))));
    }
}
