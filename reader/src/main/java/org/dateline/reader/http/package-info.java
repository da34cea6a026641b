/** The reader over HTTP: routes, parameters, problems. Start at {@link ReaderServer}. */
@NullMarked
package org.dateline.reader.http;

import org.jspecify.annotations.NullMarked;
