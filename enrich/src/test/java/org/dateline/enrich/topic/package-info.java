@NullMarked
package org.dateline.enrich.topic;

import org.jspecify.annotations.NullMarked;
