package org.dateline.enrich.quote.marks;

/**
 * Words between quotation marks.
 *
 * @param start the opening mark
 * @param end after the closing mark, or after the last word where none stands
 * @param inner where the words begin
 * @param innerEnd where they end
 */
public record Quotation(int start, int end, int inner, int innerEnd) {}
