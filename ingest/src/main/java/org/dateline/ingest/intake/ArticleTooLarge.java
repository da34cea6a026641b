package org.dateline.ingest.intake;

/** As a record, the article is larger than the topic takes. */
public final class ArticleTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArticleTooLarge(int most) {
        super("the article is larger than " + most + " bytes as a record: must fit on the topic");
    }
}
