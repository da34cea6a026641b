/** Whatever a sender may get wrong, made by a generator; start at {@link org.dateline.ingest.hostile.BadInputs}. */
@org.jspecify.annotations.NullMarked
package org.dateline.ingest.hostile;
