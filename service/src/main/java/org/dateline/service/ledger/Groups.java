package org.dateline.service.ledger;

/**
 * The consumer groups of a pipeline's two loops.
 *
 * @param enrich who reads the articles
 * @param sink who reads the enriched articles
 */
public record Groups(String enrich, String sink) {}
