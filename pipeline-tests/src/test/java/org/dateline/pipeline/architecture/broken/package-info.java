/** A small world with the project's modules as packages, in which every rule of the picture is broken once. */
@NullMarked
package org.dateline.pipeline.architecture.broken;

import org.jspecify.annotations.NullMarked;
