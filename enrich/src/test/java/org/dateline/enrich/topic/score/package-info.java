@NullMarked
package org.dateline.enrich.topic.score;

import org.jspecify.annotations.NullMarked;
