package org.dateline.onebox.enrich;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.OneLine;

/** Writes what comes out, and counts. */
final class Tally implements OrderedEnrichment.Results {
    private static final long A_SECOND = 1_000_000_000;

    private final Console console;
    private final OutputStream out;
    private final long started = System.nanoTime();
    private long enriched;
    private long refused;
    private long told;
    private boolean lineIsUp;

    Tally(Console console) {
        this.console = console;
        this.out = new BufferedOutputStream(console.out(), 128 * 1024);
    }

    @Override
    public boolean record(byte[] json) {
        try {
            out.write(json);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        enriched++;
        tell();
        return console.out().failure().isEmpty();
    }

    @Override
    public void refused(String place, ParseOutcome.Refused why) {
        refused++;
        clear();
        console.err()
                .println(place + ": " + console.errStyle().bad(why.reason().code()) + ": " + OneLine.of(why.message()));
    }

    /** Where the records go elsewhere, a person sees how far it is, once a second. */
    private void tell() {
        long now = System.nanoTime();
        if (!console.errIsTerminal() || console.outIsTerminal() || now - Math.max(told, started) < A_SECOND) {
            return;
        }
        told = now;
        lineIsUp = true;
        double seconds = (now - started) / 1e9;
        console.err().printf(Locale.ROOT, "\r\u001b[K%,d enriched  (%,.0f articles/s)", enriched, enriched / seconds);
        console.err().flush();
    }

    private void clear() {
        if (lineIsUp) {
            lineIsUp = false;
            console.err().print("\r\u001b[K");
        }
    }

    @Override
    public void pause() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.out().flush();
    }

    /** The exit code. */
    int finish() {
        clear();
        if (console.out().readerIsGone()) {
            return ExitCode.READER_GONE;
        }
        IOException failure = console.out().failure().orElse(null);
        if (failure != null) {
            console.err()
                    .println("dateline: standard output cannot be written: " + failure.getMessage()
                            + "; not all of it was");
            return ExitCode.REFUSED;
        }
        sum();
        return refused == 0 ? ExitCode.OK : ExitCode.REFUSED;
    }

    private void sum() {
        if (console.errIsTerminal() && enriched + refused > 1) {
            double seconds = (System.nanoTime() - started) / 1e9;
            console.err()
                    .println(console.errStyle()
                            .dim(String.format(
                                    Locale.ROOT,
                                    "%,d enriched, %,d refused in %.1f s (%,.0f articles/s)",
                                    enriched,
                                    refused,
                                    seconds,
                                    enriched / seconds)));
        }
    }
}
