@NullMarked
package org.dateline.enrich.rules;

import org.jspecify.annotations.NullMarked;
