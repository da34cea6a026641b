package org.dateline.reader.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.delivery.rejected.RecordId;
import org.dateline.delivery.rejected.RejectedRecord;
import org.dateline.messages.Rejection;
import org.dateline.reader.desk.DeskView.Kind;
import org.dateline.reader.desk.DeskView.RejectedCounts;
import org.dateline.reader.desk.RejectedPage.Entry;
import org.jspecify.annotations.Nullable;

/** The newest rejected records without their bytes, in fixed room. Thread-safe. */
final class RejectedShelf {
    private static final int LONGEST_KEY = 300;

    private final int room;
    private final NavigableMap<RejectedPlace, Entry> entries = new TreeMap<>();
    private final Set<RecordId> redriven = new HashSet<>();
    private boolean complete = true;

    /** @param room how many are kept */
    RejectedShelf(int room) {
        this.room = room;
    }

    synchronized void put(RejectedRecord record) {
        Entry entry = entry(record);
        entries.put(new RejectedPlace(entry.rejectedAt().toEpochMilli(), record.id()), entry);
        if (entries.size() > room) {
            RejectedPlace oldest = entries.lastKey();
            entries.remove(oldest);
            redriven.remove(oldest.id());
            complete = false;
        }
    }

    /** The topic holds older ones, which were not read. */
    synchronized void olderAreLeftOut() {
        complete = false;
    }

    synchronized void redriven(RecordId id) {
        redriven.add(id);
    }

    /** What the topic does not hold any more goes. */
    synchronized void expire(Map<Integer, Long> beginnings) {
        entries.keySet().removeIf(place -> isGone(place.id(), beginnings));
        redriven.removeIf(id -> isGone(id, beginnings));
    }

    private static boolean isGone(RecordId id, Map<Integer, Long> beginnings) {
        return id.offset() < beginnings.getOrDefault(id.partition(), 0L);
    }

    private static Entry entry(RejectedRecord record) {
        Rejection rejection = record.rejection();
        return new Entry(
                record.id().partition(),
                record.id().offset(),
                rejection == null ? "foreign" : rejection.reason().code(),
                record.message(),
                rejection == null ? null : rejection.stage(),
                rejection == null ? null : rejection.field(),
                record.origin(),
                shortened(record.record().keyText()),
                record.size(),
                rejection == null ? 1 : rejection.attempts(),
                rejection == null ? record.record().producedAt() : rejection.rejectedAt(),
                false);
    }

    private static @Nullable String shortened(@Nullable String key) {
        return key == null || key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY) + "…";
    }

    synchronized RejectedPage page(RejectedQuestion question) {
        int total = 0;
        List<Entry> found = new ArrayList<>();
        RejectedPlace last = null;
        String next = null;
        for (Map.Entry<RejectedPlace, Entry> each : entries.entrySet()) {
            if (!isWanted(each.getValue(), each.getKey().id(), question)) {
                continue;
            }
            total++;
            boolean isAfter = question.after().isEmpty()
                    || each.getKey().compareTo(question.after().get()) > 0;
            if (isAfter && found.size() < question.limit()) {
                found.add(
                        marked(each.getValue(), redriven.contains(each.getKey().id())));
                last = each.getKey();
            } else if (isAfter && last != null) {
                next = last.token();
            }
        }
        return new RejectedPage(total, found, next);
    }

    private boolean isWanted(Entry entry, RecordId id, RejectedQuestion question) {
        return question.stage().map(stage -> stage.equals(entry.stage())).orElse(true)
                && question.reason().map(entry.reason()::equals).orElse(true)
                && (question.all() || !redriven.contains(id));
    }

    private static Entry marked(Entry entry, boolean redriven) {
        return new Entry(
                entry.partition(),
                entry.offset(),
                entry.reason(),
                entry.message(),
                entry.stage(),
                entry.field(),
                entry.origin(),
                entry.key(),
                entry.bytes(),
                entry.attempts(),
                entry.rejectedAt(),
                redriven);
    }

    synchronized RejectedCounts counts() {
        Map<String, Kind> kinds = new TreeMap<>();
        int waiting = 0;
        for (Map.Entry<RejectedPlace, Entry> each : entries.entrySet()) {
            if (!redriven.contains(each.getKey().id())) {
                waiting++;
                Entry entry = each.getValue();
                String stage = entry.stage() == null ? "unknown" : entry.stage();
                kinds.merge(
                        stage + " " + entry.reason(),
                        new Kind(stage, entry.reason(), 1),
                        (one, another) -> new Kind(stage, entry.reason(), one.count() + 1));
            }
        }
        List<Kind> sorted = kinds.values().stream()
                .sorted(Comparator.comparingInt(Kind::count).reversed())
                .toList();
        return new RejectedCounts(waiting, entries.size() - waiting, complete, sorted);
    }
}
