package org.dateline.pipeline.ledger;

import java.util.Optional;
import org.dateline.messages.Article;

/** One thing that is handed in. */
sealed interface Sending {
    /** How it enters: as a line of a request to ingest, or as a record beside ingest. */
    enum Door {
        HTTP,
        TOPIC,
        /** Beside ingest and without a key: what a console producer does. */
        TOPIC_WITHOUT_KEY
    }

    Door door();

    /** The article, where it is one. */
    Optional<Article> article();

    /** A first version, a revision or the same again. */
    record News(Article value, Door door) implements Sending {
        @Override
        public Optional<Article> article() {
            return Optional.of(value);
        }
    }

    /** @param uri what the key says */
    record Bad(Poison kind, String uri, Door door) implements Sending {
        @Override
        public Optional<Article> article() {
            return Optional.empty();
        }
    }
}
