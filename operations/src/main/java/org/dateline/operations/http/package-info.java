/**
 * What every HTTP server of ours needs: limits for slow and many callers, keys, and errors in one form. Start at
 * {@link HttpLimits}.
 */
@NullMarked
package org.dateline.operations.http;

import org.jspecify.annotations.NullMarked;
