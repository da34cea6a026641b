package org.dateline.ingest.format.draft;

import java.net.URI;
import java.net.URISyntaxException;
import org.dateline.messages.InvalidMessage;

/** What can be an article's identity, or name anything else in ninjs. */
public final class AbsoluteUri {
    private static final int MOST_CHARACTERS = 2048;
    private static final String RULE = "must be an absolute URI of at most " + MOST_CHARACTERS
            + " ASCII characters, such as urn:example:1 or https://example.com/1";

    private AbsoluteUri() {}

    /** Whether it is one as it stands. */
    public static boolean isOne(String candidate) {
        try {
            return parses(candidate);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** @throws InvalidMessage naming the path, the value and what is wrong with it */
    public static String require(String path, String uri) {
        try {
            if (parses(uri)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new InvalidMessage(path, uri, RULE + " (" + e.getReason() + ")");
        }
        throw new InvalidMessage(path, uri, RULE);
    }

    private static boolean parses(String uri) throws URISyntaxException {
        boolean ascii = uri.chars().allMatch(c -> c > ' ' && c < 0x7F);
        return ascii && uri.length() <= MOST_CHARACTERS && new URI(uri).isAbsolute();
    }
}
