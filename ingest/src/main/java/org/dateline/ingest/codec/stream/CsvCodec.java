package org.dateline.ingest.codec.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.ingest.codec.input.Codec;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Head;
import org.dateline.ingest.codec.input.Source;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.ingest.format.fields.SmallForm;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** A table with a header; its columns are named as the fields of the small form are. */
public final class CsvCodec implements Codec {
    private static final Set<String> SURE = Set.of("text", "maintext", "body", "content", "article");

    @Override
    public boolean recognises(Head head) {
        String start = head.start();
        int end = start.indexOf('\n');
        String first = (end < 0 ? start : start.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        char separator = CsvRows.separator(first);
        String[] columns = first.replace("\"", "").split(String.valueOf(separator), -1);
        boolean plain = first.matches("[\\w \"" + separator + ".-]{4,1000}");
        return plain
                && columns.length >= 2
                && List.of(columns).stream().map(String::strip).anyMatch(SURE::contains);
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        Described described = source.described();
        Utf16 utf16 = Utf16.of(source.in(), described.declaredCharset());
        String charset = utf16.isOne() ? null : described.declaredCharset();
        CsvRows rows = new CsvRows(utf16.asUtf8(), source.limits().maxItemBytes());
        CsvRows.@Nullable Row header = rows.next();
        if (header == null) {
            throw new RefusedItem(Reason.EMPTY, "there is no header: must hold the names of the columns", null);
        }
        List<String> names = header.fields(charset, described.fallback()).stream()
                .map(String::strip)
                .toList();
        if (names.stream().noneMatch(SmallForm::isText)) {
            throw new RefusedItem(
                    Reason.SCHEMA,
                    "the header has no column of the text: must have one named text (or body, content)",
                    "text");
        }
        for (CsvRows.@Nullable Row row = rows.next(); row != null; row = rows.next()) {
            CsvRows.Row current = row;
            if (!to.item(
                    source.item(":" + row.line(), row.bytes(), () -> article(names, current, charset, described)))) {
                return;
            }
        }
    }

    private static ParseOutcome article(
            List<String> names, CsvRows.Row row, @Nullable String charset, Described described) {
        if (row.tooLong()) {
            return new Refused(Reason.TOO_LARGE, "the row is longer than an item may be", null);
        }
        List<String> fields = row.fields(charset, described.fallback());
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(fields.size(), names.size()); i++) {
            if (!names.get(i).isEmpty() && !fields.get(i).isBlank()) {
                item.put(names.get(i), fields.get(i));
            }
        }
        if (fields.size() > names.size()) {
            return new Refused(
                    Reason.SCHEMA,
                    "the row has " + fields.size() + " fields: must have at most the " + names.size()
                            + " of the header",
                    null);
        }
        return SmallForm.parse(item);
    }
}
