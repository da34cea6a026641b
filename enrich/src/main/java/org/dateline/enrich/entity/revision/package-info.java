/** Corrects what the recogniser saw, a class for each reason. Start at {@link org.dateline.enrich.entity.revision.EntityRules} for the plan. */
@NullMarked
package org.dateline.enrich.entity.revision;

import org.jspecify.annotations.NullMarked;
