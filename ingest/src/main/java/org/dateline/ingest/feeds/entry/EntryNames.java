package org.dateline.ingest.feeds.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.ingest.feed.FeedEntry;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is known by, as digests.
 *
 * @param guid of its id, or {@code null}; of this feed alone where the id can be another feed's as well
 * @param link of its address, or {@code null}
 */
public record EntryNames(@Nullable String guid, @Nullable String link) {
    /** 72 bits: of a billion names, no two are likely to be the same. */
    private static final int DIGEST_BYTES = 9;

    /** Ids that their makers mean to be unique in the world: addresses below a host, tags, URNs, UUIDs. */
    private static final Pattern OF_THE_WORLD =
            Pattern.compile("https?://[^/?#]+[/?].+|tag:.+,\\d{4}.*:.+|urn:[A-Za-z0-9-]+:.+"
                    + "|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * @param feed address of the feed
     * @param home the feed's own link: an entry that links there has no address of its own
     */
    public static EntryNames of(FeedEntry entry, String feed, @Nullable String home) {
        String id = entry.id() == null ? "" : entry.id().strip();
        String guid =
                id.isEmpty() ? null : digest(OF_THE_WORLD.matcher(id).matches() ? "g " + id : "g " + feed + " " + id);
        Optional<String> at = entry.link() == null ? Optional.empty() : CanonicalLink.of(entry.link());
        Optional<String> start = home == null ? Optional.empty() : CanonicalLink.of(home);
        String link = at.filter(address -> !at.equals(start))
                .map(address -> digest("l " + address))
                .orElse(null);
        return new EntryNames(guid, link);
    }

    public List<String> all() {
        return Stream.of(guid, link).flatMap(Stream::ofNullable).toList();
    }

    public EntryNames withoutGuid() {
        return new EntryNames(null, link);
    }

    public EntryNames withoutLink() {
        return new EntryNames(guid, null);
    }

    public static String digest(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
