@NullMarked
package org.dateline.enrich.entity;

import org.jspecify.annotations.NullMarked;
