/** JMH: what one article costs on one thread. */
@NullMarked
package org.dateline.bench.micro;

import org.jspecify.annotations.NullMarked;
