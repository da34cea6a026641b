/** What a number of articles a second needs, calculated from what one costs; start at {@link org.dateline.bench.scale.ScaleTable}. */
@org.jspecify.annotations.NullMarked
package org.dateline.bench.scale;
