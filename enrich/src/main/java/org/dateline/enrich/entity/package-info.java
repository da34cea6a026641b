/**
 * What the names of a text stand for: people, organisations, events and objects, each once, with all its mentions. Start
 * at {@link org.dateline.enrich.entity.EntityAnnotator}. Places are made after it, by {@code org.dateline.enrich.place}.
 */
@NullMarked
package org.dateline.enrich.entity;

import org.jspecify.annotations.NullMarked;
