package org.dateline.enrich.quote;

import org.dateline.messages.Enrichment.Entity;

/** Somebody or something of the article that can speak. Its gender is learned as the article is read. */
final class Figure {
    private final Entity entity;
    private Gender gender = Gender.UNKNOWN;

    Figure(Entity entity) {
        this.entity = entity;
    }

    String id() {
        return entity.id();
    }

    Entity entity() {
        return entity;
    }

    boolean person() {
        return entity.type().equals("person");
    }

    boolean organisation() {
        return entity.type().equals("organisation");
    }

    boolean place() {
        return entity.type().equals("place");
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
