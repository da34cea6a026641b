package org.dateline.delivery.guarantees;

import java.util.List;
import org.dateline.messages.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in, and what stands on the topics and on disk when all is quiet: what {@link PipelineLedger} judges by.
 * A version of an article is told by the digest of its text, so that no service's own word is taken for it.
 *
 * @param accepted versions that were acknowledged to whoever handed them in
 * @param offered versions that were handed in, acknowledged or not
 * @param articles the articles' topic without what nobody can handle, partition by partition in the order of offsets
 * @param poison records of the articles' topic that nobody can handle
 * @param enriched the enriched topic, read committed, in the same order
 * @param rejected the rejected topic, read committed
 * @param files what stands in the output folder; empty with {@code filesExpected} false for a pipeline without a sink
 */
public record Evidence(
        List<Version> accepted,
        List<Version> offered,
        List<Sighting> articles,
        List<PoisonRecord> poison,
        List<Sighting> enriched,
        List<RejectedRecord> rejected,
        List<StoredFile> files,
        boolean filesExpected) {
    public Evidence {
        accepted = List.copyOf(accepted);
        offered = List.copyOf(offered);
        articles = List.copyOf(articles);
        poison = List.copyOf(poison);
        enriched = List.copyOf(enriched);
        rejected = List.copyOf(rejected);
        files = List.copyOf(files);
    }

    /** @param digest SHA-256 of the text */
    public record Version(String uri, String digest) {}

    /** A version on a topic. */
    public record Sighting(int partition, long offset, Version version, Revision revision) {
        String uri() {
            return version.uri();
        }

        String digest() {
            return version.digest();
        }
    }

    /** A place on a topic, and the digest of the value's bytes there. */
    public record PoisonRecord(String topic, int partition, long offset, String valueDigest) {
        String place() {
            return topic + "-" + partition + "@" + offset;
        }
    }

    /**
     * @param origin where its headers say that it came from
     * @param valueDigest digest of the bytes on the rejected topic
     * @param reason the code in its headers
     */
    public record RejectedRecord(String origin, String valueDigest, String reason) {}

    /**
     * @param name relative to the output folder
     * @param version what it says, or {@code null} where it cannot be read
     * @param problem why it cannot be read or is not what the manifest says, or {@code null}
     */
    public record StoredFile(
            String name,
            @Nullable Version version,
            @Nullable String problem) {}
}
