/**
 * What the names of a text stand for: people, organisations, events and objects, each once, with all its mentions. Start
 * at {@link org.dateline.enrich.entity.EntityAnnotator}, which goes through the rooms in their order: {@code revision} of
 * what the recogniser saw, {@code mention} by mention what each name is, {@code coreference} of those that are one thing;
 * {@code words} and {@code lexicon} are what all of them look things up in. Places are made after it, by
 * {@code org.dateline.enrich.place}.
 */
@NullMarked
package org.dateline.enrich.entity;

import org.jspecify.annotations.NullMarked;
