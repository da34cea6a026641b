/** Tests of loops as services. */
@NullMarked
package org.dateline.service;

import org.jspecify.annotations.NullMarked;
