/** Tests of how a service is run. */
@NullMarked
package org.dateline.operations.http;

import org.jspecify.annotations.NullMarked;
