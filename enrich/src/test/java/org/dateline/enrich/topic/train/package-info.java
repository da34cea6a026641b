@NullMarked
package org.dateline.enrich.topic.train;

import org.jspecify.annotations.NullMarked;
