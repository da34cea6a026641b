/**
 * What a build stamps classes with: a digest of all that their results depend on. Runs while Maven builds a module and is in
 * no jar of ours. Start at {@link org.dateline.stamp.Stamps}.
 */
@NullMarked
package org.dateline.stamp;

import org.jspecify.annotations.NullMarked;
