package org.dateline.enrich.quote.cast;

import java.util.HashSet;
import java.util.Set;
import org.dateline.messages.Enrichment.Entity;

/** Somebody or something of the article that can speak. Its gender is learned as the article is read. */
public final class Figure {
    private final Entity entity;
    private final Set<String> titles = new HashSet<>();
    private Gender gender = Gender.UNKNOWN;
    private boolean dead;

    Figure(Entity entity) {
        this.entity = entity;
    }

    public String id() {
        return entity.id();
    }

    public Entity entity() {
        return entity;
    }

    public boolean person() {
        return entity.type().equals("person");
    }

    public boolean organisation() {
        return entity.type().equals("organisation");
    }

    public boolean place() {
        return entity.type().equals("place");
    }

    /** A word beside one of its names: "abbot", "chief", "farmer". */
    void title(String word) {
        titles.add(word);
    }

    boolean titled(String noun) {
        return titles.contains(noun);
    }

    boolean titledAny(Set<String> nouns) {
        return titles.stream().anyMatch(nouns::contains);
    }

    /** The article tells of this one's death: a "he" that speaks is somebody else. */
    void die() {
        dead = true;
    }

    boolean dead() {
        return dead;
    }

    Gender gender() {
        return gender;
    }

    void learn(Gender evidence) {
        if (gender == Gender.UNKNOWN) {
            gender = evidence;
        }
    }
}
