package org.dateline.reader.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** A file of the page, in memory. Immutable. */
final class PageFile {
    /** What a browser must be told that it is: nothing is guessed from the content. */
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8",
            "woff2", "font/woff2");

    private final String type;
    private final byte[] content;
    private final String digest;

    private PageFile(String type, byte[] content) {
        this.type = type;
        this.content = content;
        this.digest = HexFormat.of().formatHex(sha256().digest(content)).substring(0, 16);
    }

    /** The file, or empty where its name is none that a page has. */
    static Optional<PageFile> named(String name, byte[] content) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .map(type -> new PageFile(type, content.clone()));
    }

    /** The same with each {@code VERSION} replaced. */
    PageFile ofVersion(String version) {
        String text = new String(content, StandardCharsets.UTF_8);
        return new PageFile(type, text.replace("VERSION", version).getBytes(StandardCharsets.UTF_8));
    }

    String type() {
        return type;
    }

    byte[] content() {
        return content.clone();
    }

    /** 16 hex digits of the content's SHA-256. */
    String digest() {
        return digest;
    }

    /** Weak, since what is sent may be compressed or not. */
    String etag() {
        return "W/\"" + digest + "\"";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
