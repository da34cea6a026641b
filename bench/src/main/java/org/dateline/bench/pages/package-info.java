/**
 * How well articles are read out of pages, beside Readability4J. Start at {@link PageContest}.
 */
@NullMarked
package org.dateline.bench.pages;

import org.jspecify.annotations.NullMarked;
