package org.dateline.enrich.quote;

/**
 * Words between quotation marks.
 *
 * @param start the opening mark
 * @param end after the closing mark, or after the last word where none stands
 * @param inner where the words begin
 * @param innerEnd where they end
 */
record Quotation(int start, int end, int inner, int innerEnd) {}
