package org.dateline.ingest.warc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Makes archives of pages whose texts say their numbers, in each form that archives have. */
final class Pages {
    static final int COUNT = 7;

    private Pages() {}

    enum Form {
        WARC,
        WARC_PACKED_BY_RECORD,
        WARC_PACKED_WHOLE,
        ARC,
        ARC_PACKED_BY_RECORD;

        boolean isArc() {
            return this == ARC || this == ARC_PACKED_BY_RECORD;
        }

        boolean isPackedByRecord() {
            return this == WARC_PACKED_BY_RECORD || this == ARC_PACKED_BY_RECORD;
        }
    }

    /**
     * @param record harms a record before it is packed
     * @param stored harms one as it is stored
     */
    static byte[] archive(Form form, int harmed, UnaryOperator<byte[]> record, UnaryOperator<byte[]> stored) {
        List<byte[]> records = new ArrayList<>();
        if (form.isArc()) {
            String about = "1 0 Post\nURL IP-address Archive-date Content-type Archive-length\n";
            records.add(("filedesc://a.arc 0.0.0.0 20260302101500 text/plain " + about.length() + "\n" + about + "\n")
                    .getBytes(UTF_8));
        }
        IntStream.range(0, COUNT).forEach(i -> {
            byte[] whole = form.isArc() ? arc(i) : warc(i);
            records.add(i == harmed ? record.apply(whole) : whole);
        });
        int at = harmed + (form.isArc() ? 1 : 0);
        if (form.isPackedByRecord()) {
            records.replaceAll(Pages::gzip);
        }
        records.set(at, stored.apply(records.get(at)));
        byte[] all = joined(records);
        return form == Form.WARC_PACKED_WHOLE ? gzip(all) : all;
    }

    static byte[] warc(int number) {
        byte[] http = http(number);
        return joined(List.of(
                ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/" + number
                                + "\r\nWARC-Date: 2026-03-02T10:15:00Z\r\nWARC-Record-ID: <urn:uuid:" + number
                                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                                + http.length + "\r\n\r\n")
                        .getBytes(UTF_8),
                http,
                "\r\n\r\n".getBytes(UTF_8)));
    }

    private static byte[] arc(int number) {
        byte[] http = http(number);
        return joined(List.of(
                ("https://post.example/" + number + " 192.0.2.1 20260302101500 text/html " + http.length + "\n")
                        .getBytes(UTF_8),
                http,
                "\n".getBytes(UTF_8)));
    }

    private static byte[] http(int number) {
        Random random = new Random(number);
        StringBuilder page = new StringBuilder("<html><head><title>Page " + number + "</title></head><body><article>");
        for (int i = 0; i < 40; i++) {
            page.append("<p>Page ")
                    .append(number)
                    .append(" says that the ferry ")
                    .append(Long.toString(random.nextLong(), 36));
            page.append(" was late on Monday, and that it is to sail again on Tuesday morning.</p>\r\n");
        }
        page.append("</article></body></html>");
        return ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page).getBytes(UTF_8);
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
