package org.dateline.pipeline.architecture.broken.enrich.crf;

import org.dateline.pipeline.architecture.broken.messages.News;

/** Breaks: the library knows nothing of the pipeline. */
class ReadsAnArticle {
    News read(News news) {
        return news;
    }
}
