package org.dateline.ingest.format.plain;

/** A text as lines that are known by where they start. Lines end in LF or CR LF; in CR where there is no LF at all. */
final class TextLines {
    private final String text;
    private final char lineBreak;

    TextLines(String text) {
        this.text = text;
        this.lineBreak = text.indexOf('\n') < 0 ? '\r' : '\n';
    }

    /** The line that starts there, without its line break; empty at the end. */
    String at(int start) {
        int end = text.indexOf(lineBreak, start);
        String line = text.substring(start, end < 0 ? text.length() : end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** Where the line after the one that starts there starts. */
    int end(int start) {
        int end = text.indexOf(lineBreak, start);
        return end < 0 ? text.length() : end + 1;
    }

    /** Where the first line that is not blank starts, from there on. */
    int firstNotBlank(int start) {
        int line = start;
        while (line < text.length() && at(line).isBlank()) {
            line = end(line);
        }
        return line;
    }

    String from(int start) {
        return text.substring(start);
    }
}
