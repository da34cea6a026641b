package org.dateline.enrich.rules;

import java.util.List;
import java.util.Set;
import org.dateline.enrich.annotate.Annotator;

/** An annotator whose decisions, all or some, are rules that can be named, switched off and measured. */
public interface Ruled {
    /** All of them in their order; each id once. */
    List<Rule<?>> rules();

    /**
     * The same annotator with some of its rules off. May share with this one what does not change, such as models.
     *
     * @param ids those of other annotators' rules say nothing
     */
    Annotator without(Set<String> ids);
}
