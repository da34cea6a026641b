package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Name;
import org.dateline.enrich.annotate.Stamp;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.entity.coreference.Doubts;
import org.dateline.enrich.entity.coreference.FoundEntity;
import org.dateline.enrich.entity.coreference.Groups;
import org.dateline.enrich.entity.coreference.Nominals;
import org.dateline.enrich.entity.coreference.People;
import org.dateline.enrich.entity.coreference.Referent;
import org.dateline.enrich.entity.coreference.Repeats;
import org.dateline.enrich.entity.coreference.RoleFinder;
import org.dateline.enrich.entity.coreference.Surnames;
import org.dateline.enrich.entity.mention.Brackets;
import org.dateline.enrich.entity.mention.Proper;
import org.dateline.enrich.entity.mention.ProperNames;
import org.dateline.enrich.entity.mention.Scene;
import org.dateline.enrich.entity.revision.EntityRules;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Words;
import org.dateline.enrich.known.Known;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Ruled;
import org.dateline.messages.Enrichment.Entity;

/**
 * Makes the names of a text people, organisations, events and objects, each once. Names of places are left to the
 * annotator after it. Takes time linear in the text.
 */
public final class EntityAnnotator implements Annotator, Ruled {
    /** Most names that are worked on, so that a record never grows far beyond its article. */
    static final int MAX_NAMES = 20_000;

    private final String version = Stamp.version(EntityAnnotator.class, "2");
    private final Known known;
    private final EntityRules rules;

    public EntityAnnotator() {
        this(Known.load(), EntityRules.ALL);
    }

    private EntityAnnotator(Known known, EntityRules rules) {
        this.known = known;
        this.rules = rules;
    }

    @Override
    public List<Rule<?>> rules() {
        return rules.list();
    }

    @Override
    public Annotator without(Set<String> ids) {
        return new EntityAnnotator(known, rules.without(ids));
    }

    @Override
    public String name() {
        return "entity";
    }

    @Override
    public String version() {
        return version;
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
        if (draft.names().size() > MAX_NAMES) {
            return new Annotation.Skipped("there are " + draft.names().size() + " names, the cap is " + MAX_NAMES);
        }
        Words words = new Words(text);
        Labels labels = new Labels(words, draft.names());
        rules.revise(Scene.of(words, labels, known));
        List<Entity> found = entities(draft, words, labels);
        List<Name> names = labels.corrected();
        if (found.isEmpty() && names == null) {
            return new Annotation.Empty();
        }
        List<Entity> all = new ArrayList<>(draft.entities());
        all.addAll(found);
        return new Annotation.Found(draft.with(changes -> {
            changes.entities = all;
            // Places are looked for among the names as they are now.
            changes.names = names == null ? changes.names : names;
        }));
    }

    private List<Entity> entities(Draft draft, Words words, Labels labels) {
        List<Referent> things = things(words, labels);
        Nominals.find(words, things);
        List<Entity> entities = new ArrayList<>();
        int number = draft.nextEntity();
        for (Referent thing : things) {
            entities.add(FoundEntity.of(words, thing).entity("e" + number));
            number++;
        }
        return entities;
    }

    private List<Referent> things(Words words, Labels labels) {
        Brackets explained = Brackets.in(words, labels, ProperNames.in(words, labels));
        List<Proper> names = Repeats.added(words, labels, explained.names());
        List<Proper> people = new ArrayList<>();
        List<Proper> others = new ArrayList<>();
        Surnames surnames = Surnames.of(words, names);
        names.forEach(name -> (surnames.isPerson(name) ? people : others).add(name));
        List<Referent> things = new ArrayList<>(People.of(words, new RoleFinder(words, labels), people));
        things.addAll(Groups.of(words, known, others, explained.longForms()));
        things.removeIf(thing -> Doubts.strikesOut(words, thing));
        things.sort(Comparator.comparingInt(Referent::firstToken));
        return things;
    }
}
