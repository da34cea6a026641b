package org.dateline.reader.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import org.dateline.reader.stream.Listener;

/** A response that is written only when that does not wait. */
final class StreamListener implements Listener, WriteListener {
    private final AsyncContext exchange;
    private final ServletOutputStream out;
    private volatile boolean gone;
    private volatile boolean possible;
    private boolean unflushed;

    StreamListener(AsyncContext exchange) throws IOException {
        this.exchange = exchange;
        this.out = exchange.getResponse().getOutputStream();
        out.setWriteListener(this);
    }

    @Override
    public void onWritePossible() {
        possible = true;
    }

    @Override
    public void onError(Throwable broken) {
        gone = true;
    }

    @Override
    public boolean isReady() {
        if (gone) {
            // Writing says so.
            return true;
        }
        if (!possible) {
            return false;
        }
        if (!out.isReady()) {
            // It is told again when it is.
            possible = false;
            return false;
        }
        if (unflushed) {
            unflushed = false;
            return flushed();
        }
        return true;
    }

    private boolean flushed() {
        try {
            out.flush();
        } catch (IOException e) {
            gone = true;
            return true;
        }
        return isReady();
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        if (gone) {
            throw new IOException("whoever listened has gone");
        }
        out.write(bytes);
        unflushed = true;
        // Out at once where that does not wait; else at the next turn.
        var unused = isReady();
    }

    @Override
    public void end() {
        try {
            exchange.complete();
        } catch (IllegalStateException e) {
            // It is over already.
        }
    }
}
