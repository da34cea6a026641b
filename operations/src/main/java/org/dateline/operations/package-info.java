/** How a service is run: settings, health, metrics, logging and an orderly stop. Start at {@link ServiceMain}. */
@NullMarked
package org.dateline.operations;

import org.jspecify.annotations.NullMarked;
