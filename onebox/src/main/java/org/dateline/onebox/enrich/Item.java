package org.dateline.onebox.enrich;

import org.dateline.ingest.format.ParseOutcome;
import org.dateline.messages.Rejection;

/** One article as it was cut out, not parsed yet: parsing is done on the enricher's threads. */
interface Item {
    /** File and place in it, for messages. */
    String place();

    /** How much memory it holds while it waits. */
    int size();

    ParseOutcome parse();

    /** An item of an input of that name. */
    static Item of(String name, org.dateline.ingest.codec.input.Item cut) {
        return new Item() {
            @Override
            public String place() {
                return name + cut.place();
            }

            @Override
            public int size() {
                return cut.original().length;
            }

            @Override
            public ParseOutcome parse() {
                return cut.read();
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
