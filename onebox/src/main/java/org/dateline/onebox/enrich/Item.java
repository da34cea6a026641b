package org.dateline.onebox.enrich;

import org.dateline.ingest.format.ArticleFormats;
import org.dateline.ingest.format.Format;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.RawLine;
import org.dateline.messages.Rejection;
import org.jspecify.annotations.Nullable;

/** One article as it was read, not parsed yet: parsing is done on the enricher's threads. */
interface Item {
    /** File and line, for messages. */
    String place();

    /** How much memory it holds while it waits. */
    int size();

    ParseOutcome parse();

    /** A line of NDJSON. */
    static Item ofLine(RawLine line, String name, @Nullable String source) {
        return new Item() {
            @Override
            public String place() {
                return name + ":" + line.number();
            }

            @Override
            public int size() {
                return line.bytes().length;
            }

            @Override
            public ParseOutcome parse() {
                return ArticleFormats.read(line, source);
            }
        };
    }

    /** A whole file. */
    static Item ofFile(byte[] bytes, Format format, String name, @Nullable String source) {
        return new Item() {
            @Override
            public String place() {
                return name;
            }

            @Override
            public int size() {
                return bytes.length;
            }

            @Override
            public ParseOutcome parse() {
                return ArticleFormats.read(format, bytes, source);
            }
        };
    }

    /** Something that could not even be read. */
    static Item unreadable(String name, Rejection.Reason reason, String why) {
        return new Item() {
            @Override
            public String place() {
                return name;
            }

            @Override
            public int size() {
                return 0;
            }

            @Override
            public ParseOutcome parse() {
                return new ParseOutcome.Refused(reason, why, null);
            }
        };
    }
}
