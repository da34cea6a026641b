/** What single words tell of a name, whatever the text: heads, roles, countries, peoples and clubs. Start at {@link org.dateline.enrich.entity.lexicon.Head}. */
@NullMarked
package org.dateline.enrich.entity.lexicon;

import org.jspecify.annotations.NullMarked;
