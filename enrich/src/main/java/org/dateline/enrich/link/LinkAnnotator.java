package org.dateline.enrich.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Stamp;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.known.Fields;
import org.dateline.enrich.known.Known;
import org.dateline.enrich.known.WhosWho;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Ruled;
import org.dateline.enrich.rules.Rules;
import org.dateline.messages.Enrichment.Entity;

/**
 * Links people, organisations, works and events to what they are, where that is sure: with how sure, and with what speaks
 * for it. An item's role, dates and country are weighed and never printed. Two entities of one link become one. Places have
 * their links already. Takes time linear in the text.
 */
public final class LinkAnnotator implements Annotator, Ruled {
    private final String version = Stamp.version(LinkAnnotator.class, "1");
    private final Rules<Clue> clues;
    private final Linker linker;

    public LinkAnnotator() {
        this(Clues.ALL, new Linker(WhosWho.load(), Known.load(), Fields.load(), Clues.ALL));
    }

    LinkAnnotator(Rules<Clue> clues, Linker linker) {
        this.clues = clues;
        this.linker = linker;
    }

    @Override
    public String name() {
        return "link";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Rule<?>> rules() {
        return List.copyOf(clues.list());
    }

    @Override
    public Annotator without(Set<String> ids) {
        Rules<Clue> others = clues.without(ids);
        return new LinkAnnotator(others, linker.with(others));
    }

    @Override
    public Annotation annotate(Draft draft) {
        TokenizedText text = draft.text();
        if (text == null) {
            return new Annotation.Skipped("the text is not cut into tokens");
        }
        if (draft.foreign()) {
            return new Annotation.Skipped("the language is not English, and the rules are");
        }
        if (draft.entities().stream().allMatch(entity -> entity.type().equals("place"))) {
            return new Annotation.Empty();
        }
        Surroundings surroundings = linker.surroundings(draft, text);
        Map<String, Entity> linked = new LinkedHashMap<>();
        int links = 0;
        for (Entity entity : draft.entities()) {
            Optional<Link> link = entity.uri() == null ? linker.link(entity, surroundings) : Optional.empty();
            links += link.isPresent() ? 1 : 0;
            Entity one = link.map(found -> Entities.linked(entity, found)).orElse(entity);
            linked.merge(Entities.key(one), one, Entities::joined);
        }
        return links == 0
                ? new Annotation.Empty()
                : new Annotation.Found(draft.with(changes -> changes.entities = new ArrayList<>(linked.values())));
    }
}
