package org.dateline.ingest.codec;

import java.io.IOException;
import java.util.List;

/** JSON, a document a line. Read as any JSON is: arrays and documents over several lines are found in such files too. */
final class JsonLinesCodec implements Codec {
    @Override
    public List<String> mediaTypes() {
        return List.of(
                "application/x-ndjson",
                "application/ndjson",
                "application/jsonl",
                "application/x-jsonlines",
                "application/jsonlines",
                "application/json-seq");
    }

    @Override
    public List<String> extensions() {
        return List.of("ndjson", "jsonl", "jsonlines");
    }

    @Override
    public boolean recognises(Head head) {
        return false;
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        JsonValues.read(source, to);
    }
}
