package org.dateline.ingest.codec.stream;

import java.io.IOException;
import org.dateline.ingest.codec.input.Codec;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Head;
import org.dateline.ingest.codec.input.Source;

/** JSON, a document a line. Read as any JSON is: arrays and documents over several lines are found in such files too. */
public final class JsonLinesCodec implements Codec {
    @Override
    public boolean recognises(Head head) {
        return false;
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        JsonValues.read(source, to);
    }
}
