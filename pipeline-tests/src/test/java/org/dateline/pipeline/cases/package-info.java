/**
 * Whole-pipeline cases as files: {@code cases/NAME/in} goes in, {@code cases/NAME/expected} must come out. Start at
 * {@code CasesTest}.
 */
@NullMarked
package org.dateline.pipeline.cases;

import org.jspecify.annotations.NullMarked;
