package org.dateline.sink.manifest;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.dateline.messages.Content;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the sink did to one article's file.
 *
 * @param id the article's id in file names; first in the line, where loading finds it without parsing
 * @param path the article's file, relative to the out directory, with {@code /} between the parts; {@code null} for the
 *     deletion of an article that had none
 * @param removes the file of an earlier date that this one takes the place of, or {@code null}
 * @param sha256 of the file's bytes, 64 hex digits; {@code null} for a deletion
 * @param bytes the file's size; 0 for a deletion
 * @param ceId the record's {@code ce_id}, which is its producer's word; or {@code null} where it had none
 * @param content what the record says, as {@link Content} has it; {@code null} for a deletion and in lines of before
 * @param received when ingest took the article, or {@code null} where the record did not say
 * @param offset the record's place in the partition; -1 where it is not known, as after a rebuild
 * @param at when the line was written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "action", "uri", "path", "removes", "sha256", "bytes", "ceId", "content"})
public record ManifestLine(
        String id,
        Action action,
        String uri,
        @Nullable String path,
        @Nullable String removes,
        @Nullable String sha256,
        long bytes,
        @Nullable String ceId,
        @Nullable String content,
        @Nullable String version,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        OffsetDateTime versionCreated,

        @Nullable Instant received,
        String topic,
        int partition,
        long offset,
        Instant at) {

    /** The offset of a record that is not known any more. */
    public static final long OFFSET_UNKNOWN = -1;

    /** What was done. */
    public enum Action {
        /** The file was written, new or in place of an older version. */
        @JsonProperty("write")
        WRITE,
        /** The file was deleted, since a tombstone said so. */
        @JsonProperty("delete")
        DELETE
    }

    public Revision revision() {
        return new Revision(version, versionCreated);
    }

    /** The same, with what is known once the file's bytes and its predecessor are. */
    public ManifestLine of(byte[] file, @Nullable String replacedPath) {
        return new ManifestLine(
                id,
                action,
                uri,
                path,
                replacedPath,
                Identity.sha256(file),
                file.length,
                ceId,
                content,
                version,
                versionCreated,
                received,
                topic,
                partition,
                offset,
                at);
    }

    /** The same in another partition. */
    ManifestLine in(String otherTopic, int otherPartition) {
        return new ManifestLine(
                id,
                action,
                uri,
                path,
                removes,
                sha256,
                bytes,
                ceId,
                content,
                version,
                versionCreated,
                received,
                otherTopic,
                otherPartition,
                offset,
                at);
    }

    /** The deletion of the file at another path. */
    public ManifestLine at(@Nullable String otherPath) {
        return new ManifestLine(
                id,
                action,
                uri,
                otherPath,
                removes,
                sha256,
                bytes,
                ceId,
                content,
                version,
                versionCreated,
                received,
                topic,
                partition,
                offset,
                at);
    }

    /** The same, without a place on the topic: for lines whose topic is not there any more. */
    ManifestLine withoutOffset() {
        return new ManifestLine(
                id,
                action,
                uri,
                path,
                removes,
                sha256,
                bytes,
                ceId,
                content,
                version,
                versionCreated,
                received,
                topic,
                partition,
                OFFSET_UNKNOWN,
                at);
    }

    byte[] toBytes() {
        try {
            return CheckedLine.seal(MessageJson.mapper().writeValueAsBytes(this));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param line one whose checksum has been found right */
    static ManifestLine parse(byte[] line) {
        try {
            return MessageJson.mapper().readValue(line, ManifestLine.class);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "a line with a right checksum that is no manifest line: " + e.getMessage(), e);
        }
    }
}
