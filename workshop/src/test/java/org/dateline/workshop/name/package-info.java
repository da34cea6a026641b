@NullMarked
package org.dateline.workshop.name;

import org.jspecify.annotations.NullMarked;
