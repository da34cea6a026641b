@org.jspecify.annotations.NullMarked
package org.dateline.service.trace;
