package org.dateline.enrich.time.reading;

import org.dateline.enrich.time.meaning.Meaning;

/** A time found in the tokens {@code from} to {@code to}, the last one excluded. */
public record Match(int from, int to, Meaning meaning) {
    public Match until(int end, Meaning changed) {
        return new Match(from, end, changed);
    }

    public Match since(int start) {
        return new Match(start, to, meaning);
    }
}
