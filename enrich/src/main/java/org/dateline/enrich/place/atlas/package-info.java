/**
 * The places of the world by name: towns, provinces, countries, regions and waters, in one compact file. Start at {@link
 * org.dateline.enrich.place.atlas.Atlas}; what a name means in a text is decided elsewhere.
 */
@NullMarked
package org.dateline.enrich.place.atlas;

import org.jspecify.annotations.NullMarked;
