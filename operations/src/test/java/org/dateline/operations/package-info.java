/** Tests of how a service is run. */
@NullMarked
package org.dateline.operations;

import org.jspecify.annotations.NullMarked;
