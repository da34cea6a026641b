package org.dateline.workshop.rule;

import java.util.Map;
import java.util.function.Function;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Article;
import org.dateline.workshop.gold.Count;

/**
 * An article on which rules are tried.
 *
 * @param judge what of a draft is right, by annotator; those that the article's gold says nothing about are missing
 */
record Trial(Article article, Function<Draft, Map<String, Count>> judge) {}
