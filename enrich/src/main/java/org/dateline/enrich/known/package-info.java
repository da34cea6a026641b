/**
 * Organisations, agreements and events that the news names often, with the identifiers that the authors are sure of.
 * Start at {@link org.dateline.enrich.known.Known}; the tables are beside it as resources and explain themselves.
 */
@NullMarked
package org.dateline.enrich.known;

import org.jspecify.annotations.NullMarked;
