/**
 * The dependency picture of the project as rules. Start at {@link org.dateline.pipeline.architecture.ArchitectureTest}.
 */
@NullMarked
package org.dateline.pipeline.architecture;

import org.jspecify.annotations.NullMarked;
