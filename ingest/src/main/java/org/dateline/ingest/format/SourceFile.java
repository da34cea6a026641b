package org.dateline.ingest.format;

import java.util.ArrayList;
import java.util.List;
import org.dateline.messages.Article;
import org.dateline.messages.Ninjs.AltId;

/** The name an article came under: provenance, never identity. */
public final class SourceFile {
    private static final String ROLE = "source-file";

    private SourceFile() {}

    /** The article with that name, in place of any other. */
    public static Article remember(Article article, String source) {
        List<AltId> altIds = others(article);
        altIds.add(new AltId(ROLE, source));
        return article.toBuilder().altIds(altIds).build();
    }

    /** The article with one more name: it came under that, too. */
    public static Article add(Article article, String source) {
        AltId added = new AltId(ROLE, source);
        if (article.altIds().contains(added)) {
            return article;
        }
        List<AltId> altIds = new ArrayList<>(article.altIds());
        altIds.add(added);
        return article.toBuilder().altIds(altIds).build();
    }

    /** The article without the name it came under: equal for the same content from two files. */
    public static Article forget(Article article) {
        List<AltId> others = others(article);
        return others.size() == article.altIds().size()
                ? article
                : article.toBuilder().altIds(others).build();
    }

    private static List<AltId> others(Article article) {
        List<AltId> others = new ArrayList<>(article.altIds());
        others.removeIf(altId -> ROLE.equals(altId.role()));
        return others;
    }
}
