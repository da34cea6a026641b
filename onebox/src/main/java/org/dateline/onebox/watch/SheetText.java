package org.dateline.onebox.watch;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.dateline.onebox.console.Style;
import org.dateline.service.ledger.Counters;
import org.dateline.service.ledger.Sheet;

/** The state of a pipeline in lines for a person; {@link Sheet#json} is the same for a program. */
record SheetText(PrintStream out, Style style, String rejectedTopic) {
    void print(Sheet sheet) {
        inFlight(sheet);
        out.println();
        if (sheet.counters().any()) {
            ledger(sheet);
        } else {
            out.println("No service answers at "
                    + String.join(", ", sheet.counters().answered().keySet())
                    + ": no ledger (--service URL says where they are)");
        }
    }

    private void inFlight(Sheet sheet) {
        out.println(style.bold("In flight") + "   (from Kafka at " + sheet.kafka() + ")");
        line("waiting for enrich", sheet.waitingForEnrich(), rate(sheet.articlesInLastMinute()) + " arrived");
        line("waiting for the sink", sheet.waitingForSink(), rate(sheet.enrichedInLastMinute()) + " enriched");
        line("held back", sheet.held(), sheet.held() == 0 ? "" : "withheld or embargoed");
        line("on " + rejectedTopic, sheet.rejected(), sheet.rejected() == 0 ? "" : "dateline rejected list");
    }

    private void ledger(Sheet sheet) {
        Counters ledger = sheet.counters();
        out.println(style.bold("Ledger") + "      (since the services started)");
        line("accepted", ledger.get("accepted"), "");
        line("  enriched", ledger.get("enriched"), "");
        line("    files written", ledger.get("files"), "");
        line("    unchanged", ledger.get("sink_unchanged"), "the file said the same already");
        line("    superseded", ledger.get("sink_superseded"), "older than the file");
        line("    rejected by sink", ledger.get("rejected.sink"), "");
        line("  rejected by enrich", ledger.get("rejected.enrich"), "");
        line("retracted", ledger.get("retracted.ingest"), "taken back");
        line("  passed on by enrich", ledger.get("retracted.enrich"), "");
        line("    files deleted", ledger.get("deleted"), "or nothing was there");
        line("refused by ingest", ledger.get("refused"), "");
        line("known already", ledger.get("duplicates"), "the same text again");
        out.println(balance(sheet));
    }

    private String balance(Sheet sheet) {
        if (sheet.balances().isEmpty()) {
            return style.doubtful("Not known whether it balances")
                    + ": no answer from "
                    + String.join(" and ", sheet.counters().unknownServices())
                    + " (--service URL says where each is)";
        }
        return sheet.balances().get()
                ? style.good("It balances")
                        + ": accepted + retracted = enriched + retracted + rejected + waiting, enriched + retracted ="
                        + " files + unchanged + superseded + deleted + rejected + waiting"
                : style.doubtful("It does not balance at this moment")
                        + ": articles are on their way, or a service was started later than another";
    }

    private void line(String name, Optional<Long> value, String remark) {
        value.ifPresentOrElse(
                known -> line(name, known, remark),
                () -> out.println("  %-22s %10s  %s".formatted(name, "?", style.dim("not known"))));
    }

    private void line(String name, long value, String remark) {
        out.println("  %-22s %,10d  %s".formatted(name, value, style.dim(remark)));
    }

    private static String rate(long inLastMinute) {
        return inLastMinute == 0
                ? "in the last minute nothing"
                : String.format(Locale.ROOT, "in the last minute %,d (%.1f/s)", inLastMinute, inLastMinute / 60.0);
    }
}
