package org.dateline.enrich.annotate;

import org.dateline.messages.Enrichment.Status;

/** What an annotator has to say about an article. */
public sealed interface Annotation {
    /** As it will stand in the record. */
    Status status();

    /** The draft after it, made from the draft before it. */
    Draft after(Draft before);

    /** @param draft all of the draft that was given, with what was found added; it takes the given one's place */
    record Found(Draft draft) implements Annotation {
        @Override
        public Status status() {
            return Status.OK;
        }

        @Override
        public Draft after(Draft before) {
            return draft;
        }
    }

    /** It looked everywhere, and there was nothing. */
    record Empty() implements Annotation {
        @Override
        public Status status() {
            return Status.EMPTY;
        }

        @Override
        public Draft after(Draft before) {
            return before;
        }
    }

    /** @param reason why it did not look: it does not apply, or a stated cap was reached */
    record Skipped(String reason) implements Annotation {
        @Override
        public Status status() {
            return Status.SKIPPED;
        }

        @Override
        public Draft after(Draft before) {
            return before;
        }
    }
}
