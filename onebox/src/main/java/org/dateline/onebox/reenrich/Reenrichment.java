package org.dateline.onebox.reenrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.IncomingRecord;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.TopicScan;
import org.jspecify.annotations.Nullable;

/** Goes through the candidates, some at a time, and compares what comes out with what was there. Not thread-safe. */
final class Reenrichment {
    private final TopicScan scan;
    private final NewestVersions newest;
    private final Remake remake;
    private final Diff diff;
    private int gone;
    private int newer;

    Reenrichment(TopicScan scan, NewestVersions newest, Remake remake, Diff diff) {
        this.scan = scan;
        this.newest = newest;
        this.remake = remake;
        this.diff = diff;
    }

    /** @param done is told how many are done, again and again */
    void run(Collection<Candidate> candidates, int atATime, IntConsumer done) {
        List<Candidate> all = Candidates.dealt(candidates);
        for (int from = 0; from < all.size(); from += atATime) {
            int to = Math.min(all.size(), from + atATime);
            some(all.subList(from, to));
            done.accept(to);
        }
    }

    private void some(List<Candidate> candidates) {
        newest.readOn();
        List<Remake.Asked> asked = asked(candidates);
        if (asked.isEmpty()) {
            return;
        }
        Map<String, JsonNode> before = before(asked);
        Map<String, JsonNode> after = remake.make(asked);
        for (Remake.Asked each : asked) {
            String uri = each.candidate().uri();
            diff.compare(uri, before.get(uri), after.get(uri));
        }
    }

    private List<Remake.Asked> asked(List<Candidate> candidates) {
        Map<String, NewestVersions.Version> versions = new HashMap<>();
        Map<TopicPartition, Set<Long>> offsets = new HashMap<>();
        for (Candidate candidate : candidates) {
            NewestVersions.Version version = newest.of(candidate.uri());
            if (isToBeAsked(candidate, version)) {
                versions.put(candidate.uri(), version);
                offsets.computeIfAbsent(version.partition(), any -> new TreeSet<>()).add(version.offset());
            }
        }
        Map<String, ConsumerRecord<byte[], byte[]>> articles = new HashMap<>();
        offsets.forEach((partition, at) ->
                scan.at(partition, at).forEach((offset, record) -> articles.put(partition + "@" + offset, record)));
        List<Remake.Asked> asked = new ArrayList<>();
        for (Candidate candidate : candidates) {
            NewestVersions.Version version = versions.get(candidate.uri());
            ConsumerRecord<byte[], byte[]> article =
                    version == null ? null : articles.get(version.partition() + "@" + version.offset());
            if (version != null && article == null) {
                gone++;
            } else if (version != null && article != null) {
                asked.add(new Remake.Asked(
                        candidate, IncomingRecord.of(article), newest.seen(version.partition())));
            }
        }
        return asked;
    }

    private boolean isToBeAsked(Candidate candidate, NewestVersions.@Nullable Version version) {
        if (version == null) {
            gone++;
            return false;
        }
        // A version that came since is enriched by the present annotators in any case; or it takes the article back.
        boolean cameSince = candidate.madeOf() != null && !candidate.madeOf().equals(version.place());
        if (version.retracted() || cameSince) {
            newer++;
            return false;
        }
        return true;
    }

    private Map<String, JsonNode> before(List<Remake.Asked> asked) {
        Map<TopicPartition, Set<Long>> offsets = new HashMap<>();
        asked.forEach(each -> offsets.computeIfAbsent(each.candidate().enriched(), any -> new TreeSet<>())
                .add(each.candidate().offset()));
        Map<String, JsonNode> before = new HashMap<>();
        offsets.forEach((partition, at) -> scan.at(partition, at)
                .values()
                .forEach(record -> before.put(
                        String.valueOf(IncomingRecord.of(record).keyText()), MessageJson.readTree(record.value()))));
        return before;
    }

    /** Articles that are older than the articles' topic keeps them. */
    int gone() {
        return gone;
    }

    /** Articles of which a newer version, or a retraction, has come since. */
    int newer() {
        return newer;
    }
}
