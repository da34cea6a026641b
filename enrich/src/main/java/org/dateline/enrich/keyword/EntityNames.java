package org.dateline.enrich.keyword;

import java.util.List;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;

/** Where the names of entities stand, since no key phrase is made of their words. */
final class EntityNames {
    private static final String NOMINAL = "nominal";
    private static final String DEMONYM = "demonym";
    private static final int WORDS_OF_A_LONG_ROLE = 4;
    /** Characters between a name and its role. */
    private static final int BESIDE = 6;

    private EntityNames() {}

    /** The mentions that are names; "the ministry" and "Japanese" are none. */
    static List<Mention> of(Entity entity) {
        return entity.mentions().stream()
                .filter(mention -> !NOMINAL.equals(mention.kind()) && !DEMONYM.equals(mention.kind()))
                .toList();
    }

    /** Whether a token belongs to a name, a demonym or a long role: half of "secretary of state for Pacific affairs" says nothing. */
    static boolean[] taken(List<Entity> entities, TokenizedText text) {
        boolean[] taken = new boolean[text.tokenCount()];
        int[] ends = new int[text.text().length() + 1];
        for (Entity entity : entities) {
            for (Mention mention : entity.mentions()) {
                if (!NOMINAL.equals(mention.kind())) {
                    ends[mention.start()] = Math.max(ends[mention.start()], mention.end());
                }
            }
            takeRole(entity, text.text(), ends);
        }
        int end = 0;
        int at = 0;
        for (int token = 0; token < taken.length; token++) {
            for (; at <= text.start(token); at++) {
                end = Math.max(end, ends[at]);
            }
            taken[token] = text.start(token) < end;
        }
        return taken;
    }

    /** Where it is printed beside a name. */
    private static void takeRole(Entity entity, String text, int[] ends) {
        String role = entity.role();
        if (role == null || role.split(" ", -1).length < WORDS_OF_A_LONG_ROLE) {
            return;
        }
        for (Mention mention : entity.mentions()) {
            int from = Math.max(0, mention.start() - role.length() - BESIDE);
            int at = text.indexOf(role, from);
            if (at >= 0 && at <= mention.end() + BESIDE) {
                ends[at] = Math.max(ends[at], at + role.length());
                return;
            }
        }
    }
}
