package org.dateline.delivery.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.dateline.messages.HeaderNames;
import org.jspecify.annotations.Nullable;

/**
 * A record that is too large to be sent, cut to what fits: what is small stays whole, and what is large shares the rest.
 * Headers are left out whole, the largest first, since half of one may say something else.
 */
final class RecordCut {
    /** What the headers that tell of the cut take. */
    private static final long NOTES = 512;

    private final OutgoingRecord record;
    private final Map<String, String> ours;
    private final Map<String, String> notes = new LinkedHashMap<>();

    private RecordCut(OutgoingRecord record, Map<String, String> ours) {
        this.record = record;
        this.ours = ours;
    }

    /**
     * @param record with its own headers only
     * @param ours headers to be added, which are never cut
     * @param limit bytes of the result, at most
     */
    static OutgoingRecord of(OutgoingRecord record, Map<String, String> ours, long limit) {
        return new RecordCut(record, ours).to(limit);
    }

    private OutgoingRecord to(long limit) {
        long room = limit - NOTES - OutgoingRecord.size(MessageHeaders.of(ours));
        long key = size(record.key());
        long value = size(record.value());
        MessageHeaders theirs = record.headers().without(ours.keySet());
        MessageHeaders headers = fitting(theirs, share(room, OutgoingRecord.size(theirs), key, value));
        room -= OutgoingRecord.size(headers);
        Bytes keyKept = cut(record.key(), share(room, key, value), HeaderNames.CUT_KEY_FROM);
        Bytes valueKept = cut(record.value(), room - size(keyKept), HeaderNames.CUT_FROM);
        return new OutgoingRecord(
                record.topic(), keyKept, valueKept, headers.with(ours).with(notes));
    }

    /** What the first part may take: all it needs where that is no more than an equal share of what the small ones leave. */
    private static long share(long room, long first, long... others) {
        long[] sizes = Arrays.copyOf(others, others.length + 1);
        sizes[others.length] = first;
        Arrays.sort(sizes);
        long left = room;
        for (int i = 0; i < sizes.length; i++) {
            long equal = left / (sizes.length - i);
            if (sizes[i] >= first || sizes[i] > equal) {
                return Math.min(first, equal);
            }
            left -= sizes[i];
        }
        return Math.min(first, left);
    }

    private MessageHeaders fitting(MessageHeaders theirs, long room) {
        List<Header> bySize = new ArrayList<>(theirs.asList());
        bySize.sort(Comparator.comparingLong(OutgoingRecord::size));
        Set<Header> kept = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        long left = room;
        for (Header header : bySize) {
            left -= OutgoingRecord.size(header);
            if (left < 0) {
                break;
            }
            kept.add(header);
        }
        if (kept.size() < bySize.size()) {
            notes.put(HeaderNames.CUT_HEADERS, (bySize.size() - kept.size()) + " of " + bySize.size());
        }
        return theirs.only(kept::contains);
    }

    private @Nullable Bytes cut(@Nullable Bytes part, long room, String note) {
        if (part == null || part.size() <= room) {
            return part;
        }
        notes.put(note, Integer.toString(part.size()));
        return Bytes.of(Arrays.copyOf(part.array(), (int) Math.max(0, room)));
    }

    private static long size(@Nullable Bytes part) {
        return part == null ? 0 : part.size();
    }
}
