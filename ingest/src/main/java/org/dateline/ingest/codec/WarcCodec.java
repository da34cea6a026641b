package org.dateline.ingest.codec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.messages.Rejection.Reason;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** WARC and ARC: every page that was fetched with success; other records are counted. */
final class WarcCodec implements Codec {
    @Override
    public List<String> mediaTypes() {
        return List.of("application/warc", "application/x-arc");
    }

    @Override
    public List<String> extensions() {
        return List.of("warc", "arc");
    }

    @Override
    public boolean recognises(Head head) {
        String start = head.has(0, "\u001F\u008B") ? firstUnpacked(head.bytes()) : head.text();
        return start.startsWith("WARC/") || start.startsWith("filedesc://");
    }

    /** The first bytes of a record that is gzipped by itself, as most archives have them. */
    private static String firstUnpacked(byte[] packed) {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(unpacked.readNBytes(16), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // It is another one's to say what is wrong with it.
            return "";
        }
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        try (WarcReader records = new WarcReader(new ZipCodec.KeptOpen(source.in()))) {
            for (Optional<WarcRecord> next = records.next(); next.isPresent(); next = records.next()) {
                to.counted("records");
                WarcRecord record = next.get();
                to.counted(record.type().toLowerCase(Locale.ROOT));
                if (record instanceof WarcResponse || record instanceof WarcResource) {
                    page((WarcTargetRecord) record, records.position(), source, to);
                }
            }
        }
    }

    private static void page(WarcTargetRecord record, long position, Source source, Findings to) throws IOException {
        Optional<WarcPayload> payload;
        int status = 200;
        try {
            payload = record.payload();
            if (record instanceof WarcResponse response
                    && response.contentType().base().equals(MediaType.HTTP)) {
                status = response.http().status();
            }
        } catch (IOException | RuntimeException e) {
            // What was fetched is no answer of HTTP that can be read: nothing to take, and the next record stands
            // apart.
            return;
        }
        if (status != 200 || payload.isEmpty()) {
            return;
        }
        String type = type(payload.get());
        if (!type.startsWith("text/html") && !type.startsWith("application/xhtml+xml")) {
            return;
        }
        to.counted("html");
        hand(payload.get(), type, record.target(), "@" + position, source, to);
    }

    private static String type(WarcPayload payload) {
        try {
            return payload.type().toString().toLowerCase(Locale.ROOT);
        } catch (RuntimeException e) {
            // A header that cannot be read: the content speaks for itself.
            return "text/html";
        }
    }

    private static void hand(WarcPayload payload, String type, String address, String place, Source source, Findings to)
            throws IOException {
        byte[] bytes;
        try {
            bytes = body(payload, source);
        } catch (IOException | RuntimeException e) {
            // The next record stands apart, where there is one.
            to.item(source.item(
                    place,
                    new byte[0],
                    () -> new Refused(
                            Reason.UNREADABLE,
                            "the page of " + address + " is cut off, or packed as it does not say",
                            null)));
            return;
        }
        if (bytes.length > source.limits().maxItemBytes()) {
            to.item(source.item(
                    place,
                    new byte[0],
                    () -> new Refused(Reason.TOO_LARGE, "the page of " + address + " is larger than an item", null)));
            return;
        }
        Described described = new Described(Format.HTML, type, null, null, source.remembered(), address);
        to.item(source.item(place, bytes, () -> WebPage.read(bytes, described)));
    }

    private static byte[] body(WarcPayload payload, Source source) throws IOException {
        try (InputStream in = payload.body().stream()) {
            return in.readNBytes(source.limits().maxItemBytes() + 1);
        }
    }
}
