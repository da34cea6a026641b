package org.dateline.delivery.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a record, immutable, in order. Values are text in UTF-8. What came from Kafka is kept as it is and
 * decoded only where somebody asks.
 */
public final class MessageHeaders implements Iterable<Header> {
    public static final MessageHeaders NONE = new MessageHeaders(List.of());

    private final List<Header> headers;

    private MessageHeaders(List<Header> headers) {
        this.headers = headers;
    }

    /** In the order of the map. */
    public static MessageHeaders of(Map<String, String> values) {
        List<Header> headers = new ArrayList<>(values.size());
        values.forEach((name, value) -> headers.add(header(name, value)));
        return new MessageHeaders(List.copyOf(headers));
    }

    public static MessageHeaders of(org.apache.kafka.common.header.Headers received) {
        Header[] headers = received.toArray();
        return headers.length == 0 ? NONE : new MessageHeaders(Collections.unmodifiableList(Arrays.asList(headers)));
    }

    /** The value of the last header of this name, which is the one that counts in Kafka, or {@code null}. */
    public @Nullable String get(String name) {
        for (int i = headers.size() - 1; i >= 0; i--) {
            Header header = headers.get(i);
            if (header.key().equals(name)) {
                return header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    /** These headers with this one instead of any other of its name. */
    public MessageHeaders with(String name, String value) {
        List<Header> changed = new ArrayList<>(headers.size() + 1);
        for (Header header : headers) {
            if (!header.key().equals(name)) {
                changed.add(header);
            }
        }
        changed.add(header(name, value));
        return new MessageHeaders(List.copyOf(changed));
    }

    /** Those of these headers that are wanted, in order. */
    MessageHeaders only(Predicate<Header> wanted) {
        return new MessageHeaders(headers.stream().filter(wanted).toList());
    }

    /** These headers but those of some names. */
    MessageHeaders without(Set<String> names) {
        return only(header -> !names.contains(header.key()));
    }

    /** These headers, each of the others taking the place of any of its name. */
    public MessageHeaders with(Map<String, String> others) {
        List<Header> changed = new ArrayList<>(without(others.keySet()).asList());
        others.forEach((name, value) -> changed.add(header(name, value)));
        return new MessageHeaders(List.copyOf(changed));
    }

    /** Names and values; of several headers of one name, the last. */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (Header header : headers) {
            map.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return map;
    }

    public boolean isEmpty() {
        return headers.isEmpty();
    }

    @Override
    public Iterator<Header> iterator() {
        return headers.iterator();
    }

    List<Header> asList() {
        return headers;
    }

    /** One header is one line wherever it is printed, so control characters become spaces. */
    private static Header header(String name, String value) {
        return new RecordHeader(name, onOneLine(value).getBytes(StandardCharsets.UTF_8));
    }

    private static String onOneLine(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return value.replaceAll("\\p{Cntrl}", " ");
            }
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageHeaders that && headers.equals(that.headers);
    }

    @Override
    public int hashCode() {
        return headers.hashCode();
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
