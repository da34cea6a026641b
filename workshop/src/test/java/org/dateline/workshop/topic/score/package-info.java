@NullMarked
package org.dateline.workshop.topic.score;

import org.jspecify.annotations.NullMarked;
