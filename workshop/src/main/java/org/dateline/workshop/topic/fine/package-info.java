/** How signs of a fine topic become a probability, learnt. Start at {@link FineTraining}. */
@NullMarked
package org.dateline.workshop.topic.fine;

import org.jspecify.annotations.NullMarked;
