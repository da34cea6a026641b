package org.dateline.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Whether a notification was signed by whoever knows the secret. Takes the body piece by piece, so that none need be in
 * memory. For one notification and one thread.
 *
 * @see <a href="https://www.w3.org/TR/websub/#authenticated-content-distribution">WebSub, 7.1</a>
 */
public final class HubSignature {
    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private final @Nullable Mac mac;
    private final byte[] claimed;

    private HubSignature(@Nullable Mac mac, byte[] claimed) {
        this.mac = mac;
        this.claimed = claimed;
    }

    /**
     * Nothing is signed without a header, by a method that WebSub does not know, or with what is no hexadecimal.
     *
     * @param header value of {@code X-Hub-Signature}, {@code method=hexadecimal}, or {@code null}
     */
    public static HubSignature of(@Nullable String header, String secret) {
        String[] parts = header == null ? new String[0] : header.strip().split("=", 2);
        String algorithm = parts.length < 2 ? null : METHODS.get(parts[0].toLowerCase(Locale.ROOT));
        if (algorithm == null) {
            return new HubSignature(null, new byte[0]);
        }
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return new HubSignature(mac, HexFormat.of().parseHex(parts[1]));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        } catch (IllegalArgumentException e) {
            return new HubSignature(null, new byte[0]);
        }
    }

    /** The next bytes of the body. */
    public void update(byte[] bytes, int length) {
        if (mac != null) {
            mac.update(bytes, 0, length);
        }
    }

    /** Whether it fits all that was given. How long this takes does not tell how much of it is right. */
    public boolean isRight() {
        return mac != null && MessageDigest.isEqual(mac.doFinal(), claimed);
    }
}
