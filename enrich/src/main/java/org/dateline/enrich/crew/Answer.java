package org.dateline.enrich.crew;

import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** @param annotation what the annotator said, or {@code null} where it broke; then {@code failure} says how */
record Answer(@Nullable Annotation annotation, String failure) {
    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

    static Answer of(Annotator annotator, Draft draft) {
        try {
            return new Answer(annotator.annotate(draft), "gave no answer");
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            // A broken annotator costs its own findings, never the article; the status in the record says so. The
            // message may hold the article's words, so that only the class of the error and its place go out.
            StackTraceElement[] trace = e.getStackTrace();
            LOG.atDebug()
                    .addKeyValue("annotator", annotator.name())
                    .addKeyValue("articleId", draft.article().uri())
                    .addKeyValue("error", e.getClass().getName())
                    .addKeyValue("at", trace.length == 0 ? "" : trace[0])
                    .log("annotator broke");
            return new Answer(null, e.getClass().getSimpleName());
        }
    }
}
