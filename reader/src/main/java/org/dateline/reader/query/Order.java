package org.dateline.reader.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.dateline.reader.index.Fields;

/** In which order articles are answered; the place on the topic decides between equals. */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes a Sort
public enum Order {
    RELEVANCE(SortField.FIELD_SCORE, false),
    NEWEST(new SortField(Fields.PUBLISHED, SortField.Type.LONG, true), true),
    OLDEST(new SortField(Fields.PUBLISHED, SortField.Type.LONG), false),
    ARRIVED(new SortField(Fields.ARRIVED, SortField.Type.LONG, true), true);

    private final Sort sort;

    Order(SortField first, boolean reverse) {
        this.sort = new Sort(first, new SortField(Fields.PLACE, SortField.Type.LONG, reverse));
    }

    Sort sort() {
        return sort;
    }

    /** As parameters name it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> labels() {
        return Stream.of(values()).map(Order::label).toList();
    }

    static Order of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** What a page ended with, as two numbers. */
    long[] last(FieldDoc document) {
        Object first = document.fields[0];
        long value = first instanceof Float score ? Float.floatToIntBits(score) : ((Number) first).longValue();
        return new long[] {value, ((Number) document.fields[1]).longValue()};
    }

    /** Behind what {@link #last} gave; no other document has the same place. */
    FieldDoc after(long value, long place) {
        Object first = this == RELEVANCE ? (Object) Float.intBitsToFloat((int) value) : (Object) value;
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, place});
    }
}
