package org.dateline.reader.index;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.dateline.messages.Identity;

/** A record as a document of the index. One use each. */
final class ArticleDocument {
    /** Terms longer than this are no names; Lucene refuses above 32,766 bytes. */
    private static final int LONGEST_TERM = 512;

    private final Document document = new Document();
    private final Set<String> seen = new HashSet<>(512);

    private ArticleDocument() {}

    /**
     * @param packed the record as it stands on the topic, see {@link PackedRecord}
     * @param place see {@link TopicPlace}
     */
    static Document of(IndexedArticle article, BytesRef packed, long place) {
        ArticleDocument made = head(article.uri(), Fields.ARTICLE, packed, place);
        made.text(Fields.TITLE, article.headline());
        made.text(Fields.BODY, article.text());
        String language = article.tag();
        if (language != null) {
            made.language(language);
        }
        made.term(Fields.SOURCE, Publisher.of(article));
        made.label(Fields.SOURCE_LABEL, Label.of(Publisher.of(article)));
        made.times(article);
        ConceptFields.add(made, article);
        return made.document;
    }

    /**
     * A tombstone.
     *
     * @param packed its uri
     */
    static Document retracted(String uri, BytesRef packed, long place) {
        return head(uri, Fields.RETRACTED, packed, place).document;
    }

    private static ArticleDocument head(String uri, String kind, BytesRef packed, long place) {
        ArticleDocument made = new ArticleDocument();
        made.document.add(new StringField(Fields.ID, Identity.id(uri), Field.Store.NO));
        made.document.add(new StringField(Fields.KIND, kind, Field.Store.NO));
        made.document.add(new BinaryDocValuesField(Fields.RECORD, packed));
        made.document.add(new LongPoint(Fields.PLACE, place));
        made.document.add(new NumericDocValuesField(Fields.PLACE, place));
        return made;
    }

    private void language(String tag) {
        String broader = tag;
        while (!broader.isEmpty()) {
            term(Fields.LANGUAGE, broader.toLowerCase(java.util.Locale.ROOT));
            int hyphen = broader.lastIndexOf('-');
            broader = hyphen < 0 ? "" : broader.substring(0, hyphen);
        }
        label(Fields.LANGUAGE_LABEL, Label.of(tag));
    }

    private void times(IndexedArticle article) {
        Instant arrived = article.arrived();
        long arrivedMillis = arrived == null ? 0 : arrived.toEpochMilli();
        document.add(new NumericDocValuesField(Fields.ARRIVED, arrivedMillis));
        String published = article.published();
        long publishedMillis = published == null
                ? arrivedMillis
                : PublishedTime.parse(published)
                        .map(time -> time.start().toEpochMilli())
                        .orElse(arrivedMillis);
        document.add(new LongPoint(Fields.PUBLISHED, publishedMillis));
        document.add(new NumericDocValuesField(Fields.PUBLISHED, publishedMillis));
    }

    void text(String field, String value) {
        document.add(new TextField(field, value, Field.Store.NO));
    }

    /** Once a document. */
    void term(String field, String value) {
        if (!value.isEmpty() && value.length() <= LONGEST_TERM && seen.add(field + ' ' + value)) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }

    /** One label a key and document: what is counted is documents. */
    void label(String field, Label label) {
        BytesRef term = label.term();
        if (term.length <= LONGEST_TERM * 4 && seen.add("label " + field + ' ' + label.key())) {
            document.add(new SortedSetDocValuesField(field, term));
        }
    }

    void add(Field field) {
        document.add(field);
    }
}
