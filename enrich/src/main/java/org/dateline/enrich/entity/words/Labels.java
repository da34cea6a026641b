package org.dateline.enrich.entity.words;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.annotate.Name;
import org.jspecify.annotations.Nullable;

/** The names that the recogniser saw, by token; disjoint. Corrected before anything is made of them. */
public final class Labels {
    /**
     * One name.
     *
     * @param first its first token
     * @param end token after its last
     */
    public record Label(int first, int end, Name.Kind kind, double confidence) {
        public boolean is(Name.Kind other) {
            return kind == other;
        }

        public int length() {
            return end - first;
        }
    }

    private final Words words;
    private final @Nullable Label[] byToken;
    private boolean changed;

    public Labels(Words words, List<Name> names) {
        this.words = words;
        byToken = new Label[words.count()];
        int token = 0;
        for (Name name : names) {
            while (token < words.count() && words.text().end(token) <= name.start()) {
                token++;
            }
            int first = token;
            while (token < words.count() && words.text().start(token) < name.end()) {
                token++;
            }
            if (token > first) {
                set(new Label(first, token, name.kind(), name.confidence()));
            }
        }
    }

    private void set(Label label) {
        for (int i = label.first(); i < label.end(); i++) {
            byToken[i] = label;
        }
    }

    /** Sets a name in the place of those that it overlaps. */
    public void put(int first, int end, Name.Kind kind, double confidence) {
        for (int i = first; i < end; i++) {
            remove(byToken[i]);
        }
        set(new Label(first, end, kind, confidence));
        changed = true;
    }

    public void remove(@Nullable Label label) {
        if (label != null) {
            for (int i = label.first(); i < label.end(); i++) {
                byToken[i] = null;
            }
            changed = true;
        }
    }

    /** In the order of the text. */
    public List<Label> all() {
        List<Label> all = new ArrayList<>();
        for (int i = 0; i < byToken.length; i++) {
            Label label = byToken[i];
            if (label != null && label.first() == i) {
                all.add(label);
            }
        }
        return all;
    }

    /** The same as names with offsets, or nothing where they are as they were. */
    @Nullable
    public List<Name> corrected() {
        if (!changed) {
            return null;
        }
        return all().stream()
                .map(label -> new Name(
                        words.text().start(label.first()),
                        words.text().end(label.end() - 1),
                        label.kind(),
                        label.confidence()))
                .toList();
    }

    /** The name that a token is part of. */
    @Nullable
    public Label at(int token) {
        return token < 0 || token >= byToken.length ? null : byToken[token];
    }

    public boolean is(int token, Name.Kind kind) {
        Label label = at(token);
        return label != null && label.is(kind);
    }
}
