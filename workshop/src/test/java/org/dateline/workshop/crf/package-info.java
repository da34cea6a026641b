@NullMarked
package org.dateline.workshop.crf;

import org.jspecify.annotations.NullMarked;
