/**
 * Where delivery and operations meet: a loop as a service, its health, and the pipeline's Kafka from settings. Start at
 * {@link ServiceLoop}.
 */
@NullMarked
package org.dateline.service;

import org.jspecify.annotations.NullMarked;
