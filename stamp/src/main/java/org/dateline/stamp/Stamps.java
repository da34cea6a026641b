package org.dateline.stamp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A short digest for each class that is to have one: of itself and every class of ours that it refers to, however far, of
 * the resources that any of them names in a string, and of the releases of the libraries that any of them imports. Places,
 * comments and layout do not count, nor does the machine or the JDK. A resource whose name is put together is not seen:
 * its class names it in full.
 */
public final class Stamps {
    /** Six of them: two versions of one class are taken for the same once in 17 million. */
    private static final int DIGITS = 6;

    private final SourceTree tree;
    private final Map<String, String> libraries;

    /** @param libraries their releases, by the package that tells that they are used, such as {@code opennlp} */
    public Stamps(SourceTree tree, Map<String, String> libraries) {
        this.tree = tree;
        this.libraries = libraries;
    }

    /** The digest of each class that implements an interface, by the class's full name. */
    public Map<String, String> ofImplementations(String simpleName) {
        Map<String, String> stamps = new TreeMap<>();
        tree.classes().forEach((name, text) -> {
            if (text.code().matches("(?s).*\\bclass [^{]*\\bimplements [^{]*\\b" + simpleName + "\\b.*")) {
                stamps.put(name, of(name));
            }
        });
        return stamps;
    }

    /** @param name of a class in the tree */
    public String of(String name) {
        Reach reach = Reach.of(tree, name);
        TreeSet<String> parts = new TreeSet<>();
        for (String type : reach.classes()) {
            JavaText text = reach.text(type);
            parts.add(sha256(text.code().getBytes(StandardCharsets.UTF_8)));
            libraries.forEach((start, release) -> {
                if (text.imports().stream().anyMatch(each -> each.startsWith(start + "."))) {
                    parts.add(start + " " + release);
                }
            });
        }
        for (String path : reach.resources()) {
            parts.add(path.substring(path.lastIndexOf('/') + 1) + " " + sha256(reach.resource(path)));
        }
        return sha256(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every Java", e);
        }
    }
}
