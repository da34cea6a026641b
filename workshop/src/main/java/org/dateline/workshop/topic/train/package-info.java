/** Makes the models of {@code org.dateline.enrich.topic}; nothing here is needed to find topics. */
@NullMarked
package org.dateline.workshop.topic.train;

import org.jspecify.annotations.NullMarked;
