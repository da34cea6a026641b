package org.dateline.onebox.reenrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.enrich.Enricher;
import org.dateline.messages.Article;
import org.dateline.messages.Content;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;

/** Makes them here, and writes nothing. */
record InProcess(Enricher enricher) implements Remake {
    @Override
    public Map<String, JsonNode> make(List<Asked> asked) {
        List<Asked> readable = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        for (Asked each : asked) {
            try {
                articles.add(MessageJson.readArticle(
                        Objects.requireNonNull(each.article().value()).array()));
                readable.add(each);
            } catch (InvalidMessage e) {
                // Enrich would reject it, and the record of before would stay.
            }
        }
        List<EnrichedArticle> made = enricher.enrichAll(articles);
        Map<String, JsonNode> changed = new HashMap<>();
        for (int i = 0; i < made.size(); i++) {
            Candidate candidate = readable.get(i).candidate();
            if (!Content.of(MessageJson.write(made.get(i))).equals(candidate.content())) {
                changed.put(candidate.uri(), MessageJson.tree(made.get(i)));
            }
        }
        return changed;
    }

    /** The enricher is the caller's. */
    @Override
    public void close() {}
}
