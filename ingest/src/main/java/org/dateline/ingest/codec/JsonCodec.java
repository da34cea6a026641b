package org.dateline.ingest.codec;

import java.io.IOException;
import java.util.List;

/** JSON: one document over many lines, several behind each other, or an array of them. */
final class JsonCodec implements Codec {
    @Override
    public List<String> mediaTypes() {
        return List.of("application/json", "application/ninjs+json", "text/json", "application/ld+json");
    }

    @Override
    public List<String> extensions() {
        return List.of("json", "ninjs");
    }

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
