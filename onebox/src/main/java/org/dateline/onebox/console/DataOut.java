package org.dateline.onebox.console;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream of data that keeps why it can take no more: a full disk is an error, a reader that has seen enough is not. */
public final class DataOut extends PrintStream {
    private static final int BUFFER_BYTES = 32 * 1024;

    private final Kept kept;

    private DataOut(Kept kept) {
        // Records are UTF-8, whatever the locale says.
        super(new BufferedOutputStream(kept, BUFFER_BYTES), true, StandardCharsets.UTF_8);
        this.kept = kept;
    }

    public static DataOut of(OutputStream raw) {
        return new DataOut(new Kept(raw));
    }

    /** Why what was written did not arrive, once that is so. What is still buffered is not asked. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(kept.failure);
    }

    /** Whether the pipe was closed at its other end, as {@code head} does when it has its lines. */
    public boolean readerIsGone() {
        return failure()
                .map(IOException::getMessage)
                .filter(message -> message.contains("Broken pipe"))
                .isPresent();
    }

    /** Keeps the first failure, which a PrintStream swallows. */
    private static final class Kept extends FilterOutputStream {
        private volatile @Nullable IOException failure;

        Kept(OutputStream raw) {
            super(raw);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                }
                throw e;
            }
        }
    }
}
