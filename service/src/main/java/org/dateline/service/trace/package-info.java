/**
 * One trace from a request to a file, told to OpenTelemetry where somebody listens; start at {@link
 * org.dateline.service.trace.TraceSettings}.
 */
@org.jspecify.annotations.NullMarked
package org.dateline.service.trace;
