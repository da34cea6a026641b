package org.dateline.ingest.codec.stream;

/** How deep a byte of JSON lies in brackets, as far as it has been read. */
final class JsonNesting {
    private int depth;
    private boolean inString;
    private boolean escaped;

    void read(byte next) {
        if (inString) {
            inString = escaped || next != '"';
            escaped = !escaped && next == '\\';
            return;
        }
        switch (next) {
            case '"' -> inString = true;
            case '{', '[' -> depth++;
            case '}', ']' -> depth--;
            default -> {}
        }
    }

    /** In no bracket and no string. */
    boolean isOutside() {
        return !inString && depth == 0;
    }
}
