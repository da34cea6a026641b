package org.dateline.delivery.guarantees;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.delivery.guarantees.Breach.Kind;
import org.dateline.delivery.guarantees.Evidence.PoisonRecord;
import org.dateline.delivery.guarantees.Evidence.RejectedRecord;
import org.dateline.delivery.guarantees.Evidence.Sighting;
import org.dateline.delivery.guarantees.Evidence.StoredFile;
import org.dateline.delivery.guarantees.Evidence.Version;

/**
 * The oracle of a whole pipeline: accepted = files + rejected + known duplicates and superseded revisions, each exactly
 * once, nothing torn, nothing stale.
 *
 * <p>It holds the topics against each other record by record: what stands on the articles' topic under a uri, version by
 * version, must stand on the enriched topic in the same number and order. A retry that nobody acknowledged may double a
 * record on the first topic; nothing may double it on the second.
 */
public final class PipelineLedger {
    private final Evidence evidence;
    private final Map<String, List<Sighting>> articles;
    private final List<Breach> breaches = new ArrayList<>();

    private PipelineLedger(Evidence evidence) {
        this.evidence = evidence;
        this.articles = byUri(evidence.articles());
    }

    /** Every breach there is; empty when the ledger balances. */
    public static List<Breach> breaches(Evidence evidence) {
        var ledger = new PipelineLedger(evidence);
        ledger.checkAccepted();
        ledger.checkEnriched();
        ledger.checkRejected();
        if (evidence.filesExpected()) {
            ledger.checkFiles();
        }
        return List.copyOf(ledger.breaches);
    }

    /** The ledger in one line, for the log of a run. */
    public static String balance(Evidence evidence) {
        long versions =
                evidence.articles().stream().map(Sighting::version).distinct().count();
        long uris = evidence.articles().stream().map(Sighting::uri).distinct().count();
        int all = evidence.articles().size() + evidence.poison().size();
        return "%d records on the articles' topic = %d files + %d rejected + %d duplicates + %d superseded; %d enriched"
                .formatted(
                        all,
                        evidence.files().size(),
                        evidence.rejected().size(),
                        evidence.articles().size() - versions,
                        versions - uris,
                        evidence.enriched().size());
    }

    private void checkAccepted() {
        Set<Version> arrived = new HashSet<>();
        evidence.articles().forEach(article -> arrived.add(article.version()));
        for (Version version : evidence.accepted()) {
            if (!arrived.contains(version)) {
                breach(Kind.LOST, version.uri(), "was acknowledged, but is not on the articles' topic");
            }
        }
        Set<Version> offered = new HashSet<>(evidence.offered());
        for (Sighting article : evidence.articles()) {
            if (!offered.contains(article.version())) {
                breach(Kind.UNEXPECTED, article.uri(), "stands at " + place(article) + ", but nobody handed it in");
            }
        }
    }

    private void checkEnriched() {
        Map<String, List<Sighting>> enriched = byUri(evidence.enriched());
        articles.forEach((uri, expected) -> checkEnriched(uri, expected, enriched.getOrDefault(uri, List.of())));
        enriched.keySet().stream()
                .filter(uri -> !articles.containsKey(uri))
                .forEach(uri -> breach(Kind.UNEXPECTED, uri, "is enriched, but is not on the articles' topic"));
    }

    private void checkEnriched(String uri, List<Sighting> expected, List<Sighting> found) {
        List<String> expectedDigests = digests(expected);
        List<String> foundDigests = digests(found);
        if (foundDigests.equals(expectedDigests)) {
            return;
        }
        String detail =
                "records on the articles' topic: " + places(expected) + ", on the enriched topic: " + places(found);
        Kind kind = found.size() < expected.size() || !new HashSet<>(foundDigests).containsAll(expectedDigests)
                ? Kind.LOST
                : found.size() > expected.size() ? Kind.DOUBLED : Kind.REORDERED;
        // Records of one uri in several partitions have no order among each other.
        boolean oneOrder = expected.stream().map(Sighting::partition).distinct().count() == 1;
        if (kind != Kind.REORDERED || oneOrder) {
            breach(kind, uri, detail);
        }
    }

    private void checkRejected() {
        Map<String, List<RejectedRecord>> rejected =
                evidence.rejected().stream().collect(groupingBy(RejectedRecord::origin));
        for (PoisonRecord poison : evidence.poison()) {
            List<RejectedRecord> found = rejected.getOrDefault(poison.place(), List.of());
            if (found.isEmpty()) {
                breach(Kind.LOST, poison.place(), "cannot be handled, but is not on the rejected topic");
            } else if (found.size() > 1) {
                breach(Kind.DOUBLED, poison.place(), "is on the rejected topic " + found.size() + " times");
            } else if (!found.get(0).valueDigest().equals(poison.valueDigest())) {
                breach(Kind.CHANGED, poison.place(), "is on the rejected topic with other bytes than it had");
            }
        }
        Set<String> places = new HashSet<>();
        evidence.poison().forEach(poison -> places.add(poison.place()));
        rejected.forEach((origin, found) -> {
            if (!places.contains(origin)) {
                breach(Kind.UNEXPECTED, origin, "was rejected (" + found.get(0).reason() + "), but is good");
            }
        });
    }

    private void checkFiles() {
        Map<String, List<StoredFile>> files = new HashMap<>();
        for (StoredFile file : evidence.files()) {
            Version version = file.version();
            if (version == null || file.problem() != null) {
                breach(Kind.TORN, file.name(), Objects.requireNonNullElse(file.problem(), "cannot be read"));
            } else {
                files.computeIfAbsent(version.uri(), uri -> new ArrayList<>()).add(file);
            }
        }
        articles.forEach((uri, versions) -> checkFile(uri, newest(versions), files.getOrDefault(uri, List.of())));
        files.keySet().stream()
                .filter(uri -> !articles.containsKey(uri))
                .forEach(uri -> breach(Kind.UNEXPECTED, uri, "has a file, but is not on the articles' topic"));
    }

    private void checkFile(String uri, Sighting newest, List<StoredFile> found) {
        if (found.isEmpty()) {
            breach(Kind.LOST, uri, "stands at " + place(newest) + ", but has no file");
        } else if (found.size() > 1) {
            breach(
                    Kind.DOUBLED,
                    uri,
                    "has the files " + found.stream().map(StoredFile::name).toList());
        } else if (!newest.version().equals(found.get(0).version())) {
            breach(Kind.STALE, uri, found.get(0).name() + " does not hold the newest version, from " + place(newest));
        }
    }

    /** The source's word decides, and where it says nothing the order of arrival. */
    private static Sighting newest(List<Sighting> versions) {
        Sighting newest = versions.get(0);
        for (Sighting next : versions) {
            if (!next.revision().isOlderThan(newest.revision())) {
                newest = next;
            }
        }
        return newest;
    }

    private static Map<String, List<Sighting>> byUri(List<Sighting> sightings) {
        return sightings.stream().collect(groupingBy(Sighting::uri, LinkedHashMap::new, toList()));
    }

    private static List<String> digests(List<Sighting> sightings) {
        return sightings.stream().map(Sighting::digest).toList();
    }

    private static List<String> places(List<Sighting> sightings) {
        return sightings.stream().map(PipelineLedger::place).toList();
    }

    private static String place(Sighting sighting) {
        return sighting.partition() + "@" + sighting.offset();
    }

    private void breach(Kind kind, String id, String detail) {
        breaches.add(new Breach(kind, id, detail));
    }
}
