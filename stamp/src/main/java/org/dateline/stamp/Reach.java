package org.dateline.stamp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What of a source tree a class reaches. */
final class Reach {
    private final SourceTree tree;
    private final Set<String> classes = new TreeSet<>();
    private final Set<String> resources = new TreeSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    private Reach(SourceTree tree) {
        this.tree = tree;
    }

    static Reach of(SourceTree tree, String name) {
        if (!tree.classes().containsKey(name)) {
            throw new IllegalArgumentException(name + ": must be a class of the sources");
        }
        Reach reach = new Reach(tree);
        reach.add(name);
        while (!reach.open.isEmpty()) {
            reach.follow(reach.open.pop());
        }
        return reach;
    }

    private void add(String name) {
        if (classes.add(name)) {
            open.push(name);
        }
    }

    private void follow(String name) {
        JavaText text = text(name);
        addServices(name);
        Set<String> packages = new TreeSet<>(Set.of(packageOf(name)));
        for (String word : text.identifiers()) {
            String neighbour = packageOf(name) + "." + word;
            if (tree.classes().containsKey(neighbour)) {
                add(neighbour);
            }
        }
        for (String imported : text.imports()) {
            String type = typeOf(imported);
            if (type != null) {
                packages.add(packageOf(type));
                add(type);
            }
        }
        for (String literal : text.literals()) {
            for (String from : packages) {
                String path = literal.startsWith("/") ? literal.substring(1) : from.replace('.', '/') + "/" + literal;
                if (tree.resources().containsKey(path)) {
                    resources.add(path);
                }
            }
        }
    }

    /** Those that {@link java.util.ServiceLoader} finds. */
    private void addServices(String type) {
        byte[] services = tree.resources().get("META-INF/services/" + type);
        if (services != null) {
            new String(services, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(tree.classes()::containsKey)
                    .forEach(this::add);
        }
    }

    /** The class of ours that an import leads to, of a nested class or a member too; or {@code null}. */
    private @Nullable String typeOf(String imported) {
        String name = imported;
        while (name.contains(".")) {
            if (tree.classes().containsKey(name)) {
                return name;
            }
            name = packageOf(name);
        }
        return null;
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    Set<String> classes() {
        return classes;
    }

    Set<String> resources() {
        return resources;
    }

    JavaText text(String name) {
        return Objects.requireNonNull(tree.classes().get(name));
    }

    byte[] resource(String path) {
        return Objects.requireNonNull(tree.resources().get(path));
    }
}
