package org.dateline.ingest.http;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;

/** A server that takes articles, and a Kafka that does as it is told. */
@NullUnmarked
abstract class ArticlesOverHttp {
    final ServedArticles articles = ServedArticles.open();

    @AfterEach
    void stop() {
        articles.close();
    }
}
