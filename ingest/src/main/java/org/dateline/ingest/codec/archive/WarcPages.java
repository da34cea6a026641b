package org.dateline.ingest.codec.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.ingest.codec.document.WebPage;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.codec.input.Source;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Parsed;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.ingest.format.ParseOutcome.Warning;
import org.dateline.ingest.warc.ArchivedRecord;
import org.dateline.ingest.warc.WarcRecords;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** The pages among the records of an archive: an item each; what is lost is an item that is refused. */
record WarcPages(Source source, Findings to) implements WarcRecords.Taker {
    private static final byte[] NO_BYTES = new byte[0];

    @Override
    public void record(ArchivedRecord record) {
        to.counted("records");
        to.counted(record.type().isEmpty() ? "unknown" : kind(record.type()));
        if (record.damage() != null) {
            to.counted("damaged");
        }
        if (record.type().equals("response") || record.type().equals("resource")) {
            page(record);
        }
    }

    /** Types are open (ISO 28500 §5.5), and not for nonsense to grow by. */
    private static String kind(String type) {
        return type.length() <= 32 && type.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-') ? type : "unknown";
    }

    @Override
    public void lost(String place, String what) {
        to.counted("lost");
        refuse("@" + place, Reason.UNREADABLE, what);
    }

    private void page(ArchivedRecord record) {
        HttpAnswer answer = HttpAnswer.of(record);
        if (answer.status() != 200 || !answer.isHtml()) {
            return;
        }
        to.counted("html");
        String place = "@" + record.place();
        if (record.isTooLarge()) {
            refuse(place, Reason.TOO_LARGE, "the page of " + record.target() + " is larger than an item");
            return;
        }
        byte[] bytes;
        try {
            bytes = answer.body(source.limits().maxItemBytes());
        } catch (IOException e) {
            refuse(
                    place,
                    Reason.UNREADABLE,
                    "the page of " + record.target() + " is cut off, or packed as it does not say");
            return;
        }
        if (bytes.length == 0) {
            refuse(place, Reason.EMPTY, "nothing is left of the page of " + record.target());
            return;
        }
        if (bytes.length > source.limits().maxItemBytes()) {
            refuse(place, Reason.TOO_LARGE, "the page of " + record.target() + " is larger than an item");
            return;
        }
        hand(bytes, answer, record, place);
    }

    private void hand(byte[] bytes, HttpAnswer answer, ArchivedRecord record, String place) {
        Described described =
                new Described(Format.HTML, answer.type(), null, null, source.remembered(), record.target());
        String damage = record.damage() != null ? record.damage() : answer.damage();
        to.item(source.item(place, bytes, () -> warned(WebPage.read(bytes, described), damage)));
    }

    private static ParseOutcome warned(ParseOutcome outcome, @Nullable String damage) {
        if (damage == null || !(outcome instanceof Parsed parsed)) {
            return outcome;
        }
        List<Warning> warnings = new ArrayList<>(parsed.warnings());
        warnings.add(new Warning("body", "the record of the page " + damage + ": its text may be cut off"));
        return new Parsed(parsed.article(), warnings);
    }

    private void refuse(String place, Reason reason, String what) {
        to.item(source.item(place, NO_BYTES, () -> new Refused(reason, what, null)));
    }
}
