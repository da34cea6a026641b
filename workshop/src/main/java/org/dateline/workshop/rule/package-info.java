/** What each rule of the annotators is worth. Start at {@link org.dateline.workshop.rule.RuleWorths}. */
@NullMarked
package org.dateline.workshop.rule;

import org.jspecify.annotations.NullMarked;
