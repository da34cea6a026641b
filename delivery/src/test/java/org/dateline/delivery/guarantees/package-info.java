/** What the delivery module promises, as tests that any loop can be put to, and the Kafka they run on. */
@NullMarked
package org.dateline.delivery.guarantees;

import org.jspecify.annotations.NullMarked;
