package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.enrich.annotate.Name;
import org.jspecify.annotations.Nullable;

/** The names that the recogniser saw, by token. */
final class Labels {
    /**
     * One name.
     *
     * @param first its first token
     * @param end token after its last
     */
    record Label(int first, int end, Name.Kind kind, double confidence) {
        boolean is(Name.Kind other) {
            return kind == other;
        }
    }

    private final List<Label> all = new ArrayList<>();
    private final int[] byToken;

    Labels(Words words, List<Name> names) {
        byToken = new int[words.count()];
        Arrays.fill(byToken, -1);
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
                add(new Label(first, token, name.kind(), name.confidence()));
            }
        }
    }

    private void add(Label label) {
        for (int i = label.first(); i < label.end(); i++) {
            byToken[i] = all.size();
        }
        all.add(label);
    }

    List<Label> all() {
        return all;
    }

    /** The name that a token is part of. */
    @Nullable
    Label at(int token) {
        return token < 0 || token >= byToken.length || byToken[token] < 0 ? null : all.get(byToken[token]);
    }

    boolean is(int token, Name.Kind kind) {
        Label label = at(token);
        return label != null && label.is(kind);
    }
}
