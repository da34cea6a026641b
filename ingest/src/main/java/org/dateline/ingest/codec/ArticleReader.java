package org.dateline.ingest.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.codec.input.Item;
import org.dateline.ingest.codec.input.Limits;
import org.dateline.ingest.codec.input.Source;
import org.dateline.ingest.codec.input.SourceFailed;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.messages.Rejection.Reason;

/**
 * Reads any input: recognises it, takes it apart and hands on its items. In bounded memory, but for formats that are read
 * as a whole, which are bounded by the size of one item. Thread-safe.
 *
 * @param limits of each input
 */
public record ArticleReader(Limits limits) {
    private static final byte[] NO_BYTES = new byte[0];

    /**
     * Hands on every item, in order. A broken container is an item too: one that is refused, after those that could be
     * read.
     *
     * @throws IOException when {@code in} cannot be read; whatever else is wrong is an item that is refused
     */
    public void read(InputStream in, Described described, Findings to) throws IOException {
        Guarded guarded = new Guarded(to);
        try {
            read(Source.of(in, described, limits, ArticleReader::read), guarded);
        } catch (Enough e) {
            // Whoever takes the items wants no more.
        } catch (FromOutside e) {
            throw e.why;
        } catch (SourceFailed e) {
            throw e.why();
        }
    }

    public void read(byte[] bytes, Described described, Findings to) {
        try {
            read(new ByteArrayInputStream(bytes), described, to);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
    }

    /** Never throws what is the input's own fault. */
    private static void read(Source source, Findings to) {
        boolean[] begun = {false};
        Optional<Refused> refused = refusal(source, to, begun);
        refused.ifPresent(why -> to.item(
                new Item(source.format(), source.place(), evidence(source, begun[0]), source.remembered(), () -> why)));
    }

    private static byte[] evidence(Source source, boolean begun) {
        try {
            return source.evidence(begun);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // It is refused in any case; what it was refused for is known.
            return NO_BYTES;
        }
    }

    private static Optional<Refused> refusal(Source source, Findings to, boolean[] begun) {
        try {
            if (source.depth() > source.limits().maxDepth()) {
                throw new RefusedItem(
                        Reason.TOO_LARGE,
                        "it is nested in " + source.depth() + " containers: must be at most "
                                + source.limits().maxDepth(),
                        null);
            }
            Format format = Recognition.of(source.head(), source.described());
            source.recognisedAs(format);
            if (source.depth() == 0) {
                to.format(format);
            }
            begun[0] = true;
            Codecs.of(format).read(source, to);
            return Optional.empty();
        } catch (RefusedItem refused) {
            return Optional.of(refused.asOutcome());
        } catch (Enough | FromOutside | SourceFailed e) {
            throw e;
        } catch (IOException e) {
            return Optional.of(Broken.container(source.format(), e));
        } catch (StackOverflowError e) {
            return Optional.of(
                    new Refused(Reason.SCHEMA, "it is nested too deeply: must be readable in bounded memory", null));
        } catch (OutOfMemoryError e) {
            return Optional.of(new Refused(Reason.TOO_LARGE, "it needs more memory than there is", null));
        } catch (RuntimeException e) {
            return Optional.of(Broken.container(source.format(), e));
        }
    }

    /** Tells what its taker throws from what an input makes us throw. */
    private record Guarded(Findings to) implements Findings {
        @Override
        public boolean item(Item item) {
            boolean goOn;
            try {
                goOn = to.item(item);
            } catch (RuntimeException e) {
                throw new FromOutside(e);
            }
            if (!goOn) {
                throw new Enough();
            }
            return true;
        }

        @Override
        public void format(Format format) {
            to.format(format);
        }

        @Override
        public void feed(ObjectNode feed) {
            to.feed(feed);
        }

        @Override
        public void counted(String kind) {
            to.counted(kind);
        }
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough", null, false, false);
        }
    }

    private static final class FromOutside extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final RuntimeException why;

        FromOutside(RuntimeException why) {
            super(why);
            this.why = why;
        }
    }
}
