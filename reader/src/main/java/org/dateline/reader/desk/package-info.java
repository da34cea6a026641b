/**
 * How the whole pipeline is, and what it rejected: services, ledger, ages, feeds, rejected records and handing them in
 * again. Start at {@link org.dateline.reader.desk.Desk}.
 */
@NullMarked
package org.dateline.reader.desk;

import org.jspecify.annotations.NullMarked;
