package org.dateline.delivery.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is told what happens to records, so that one trace leads from a request to a file: the header {@code traceparent} says
 * which trace a record belongs to. {@link #NONE} leaves every record as it is, and costs one call for it. Thread-safe;
 * never throws.
 */
public interface Spans extends AutoCloseable {
    /** Nobody is told. */
    Spans NONE = new NoSpans();

    /** Whether a record that is sent without a trace begins one. */
    boolean beginTraces();

    /** A record is about to be sent, by itself. */
    Sending sending(OutgoingRecord record);

    /** A batch of one topic or several is about to be worked on. */
    Working working(List<IncomingRecord> batch);

    /** Hands on what has been told; a few seconds at most. */
    @Override
    void close();

    /** One record on its way to Kafka. */
    interface Sending {
        /** The same record, on its trace. */
        OutgoingRecord traced(OutgoingRecord record);

        /**
         * Kafka has it, or not.
         *
         * @param failure or {@code null} where Kafka has it
         */
        void ended(@Nullable Throwable failure);
    }

    /** One batch in hand. Used by one thread. */
    interface Working {
        /**
         * What a record of the batch leads to, on the trace of that record.
         *
         * @param index of the record in the batch
         */
        OutgoingRecord traced(int index, OutgoingRecord record);

        /** It counts, all of it. */
        void committed();

        /** It does not count: it is read again, and told again. */
        void givenBack(Throwable why);
    }
}
