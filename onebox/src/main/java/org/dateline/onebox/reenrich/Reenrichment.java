package org.dateline.onebox.reenrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.diff.Diff;

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
        Map<Candidate, NewestVersions.Version> versions = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            NewestVersions.Version version = newest.of(candidate.uri());
            if (version == null) {
                gone++;
            } else if (version.retracted() || cameSince(candidate, version)) {
                newer++;
            } else {
                versions.put(candidate, version);
            }
        }
        Map<String, IncomingRecord> articles = articles(versions.values());
        List<Remake.Asked> asked = new ArrayList<>();
        versions.forEach((candidate, version) -> {
            IncomingRecord article = articles.get(version.place());
            if (article == null) {
                gone++;
            } else {
                asked.add(new Remake.Asked(candidate, article, newest.seen(version.partition())));
            }
        });
        return asked;
    }

    /** Such a version is enriched by the present annotators in any case. */
    private static boolean cameSince(Candidate candidate, NewestVersions.Version version) {
        return candidate.madeOf() != null && !candidate.madeOf().equals(version.place());
    }

    private Map<String, IncomingRecord> articles(Collection<NewestVersions.Version> versions) {
        Map<TopicPartition, Set<Long>> offsets = new HashMap<>();
        versions.forEach(version -> offsets.computeIfAbsent(version.partition(), any -> new TreeSet<>())
                .add(version.offset()));
        Map<String, IncomingRecord> articles = new HashMap<>();
        scan.at(offsets, record -> {
            IncomingRecord article = IncomingRecord.of(record);
            articles.put(article.place(), article);
        });
        return articles;
    }

    private Map<String, JsonNode> before(List<Remake.Asked> asked) {
        Map<TopicPartition, Set<Long>> offsets = new HashMap<>();
        asked.forEach(each -> offsets.computeIfAbsent(each.candidate().enriched(), any -> new TreeSet<>())
                .add(each.candidate().offset()));
        Map<String, JsonNode> before = new HashMap<>();
        scan.at(
                offsets,
                record -> before.put(
                        String.valueOf(IncomingRecord.of(record).keyText()), MessageJson.readTree(record.value())));
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
