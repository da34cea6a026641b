@NullMarked
package org.dateline.enrich.topic.fine;

import org.jspecify.annotations.NullMarked;
