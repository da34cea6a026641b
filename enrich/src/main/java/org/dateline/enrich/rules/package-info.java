/**
 * Rules about language as things: each with an id, a reason, an off switch, and cases of both kinds. Start at {@link
 * org.dateline.enrich.rules.Rule}.
 */
@NullMarked
package org.dateline.enrich.rules;

import org.jspecify.annotations.NullMarked;
