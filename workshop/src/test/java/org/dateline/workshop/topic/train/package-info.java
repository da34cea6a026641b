@NullMarked
package org.dateline.workshop.topic.train;

import org.jspecify.annotations.NullMarked;
