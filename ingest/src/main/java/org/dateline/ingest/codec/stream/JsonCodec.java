package org.dateline.ingest.codec.stream;

import java.io.IOException;
import org.dateline.ingest.codec.input.Codec;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Head;
import org.dateline.ingest.codec.input.Source;

/** JSON: one document over many lines, several behind each other, or an array of them. */
public final class JsonCodec implements Codec {
    @Override
    public boolean recognises(Head head) {
        String start = head.start();
        int at = start.startsWith("[") ? blank(start, 1) : 0;
        if (at >= start.length() || start.charAt(at) != '{') {
            return false;
        }
        int next = blank(start, at + 1);
        return next < start.length() && (start.charAt(next) == '"' || start.charAt(next) == '}');
    }

    private static int blank(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        JsonValues.read(source, to);
    }
}
