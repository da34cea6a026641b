package org.dateline.ingest.codec;

import org.dateline.ingest.codec.archive.GzipCodec;
import org.dateline.ingest.codec.archive.TarCodec;
import org.dateline.ingest.codec.archive.WarcCodec;
import org.dateline.ingest.codec.archive.ZipCodec;
import org.dateline.ingest.codec.archive.ZstdCodec;
import org.dateline.ingest.codec.document.HtmlCodec;
import org.dateline.ingest.codec.document.MailCodec;
import org.dateline.ingest.codec.document.TextCodec;
import org.dateline.ingest.codec.input.Codec;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.codec.stream.CsvCodec;
import org.dateline.ingest.codec.stream.JsonCodec;
import org.dateline.ingest.codec.stream.JsonLinesCodec;
import org.dateline.ingest.codec.syndication.FeedCodec;
import org.dateline.ingest.codec.syndication.NewsmlCodec;
import org.dateline.ingest.codec.syndication.WireCodec;

/** The registry: who reads which format. A format that has no line here does not compile. Thread-safe. */
final class Codecs {
    private Codecs() {}

    /** Made anew for each asker: it has no state. */
    static Codec of(Format format) {
        return switch (format) {
            case WARC -> new WarcCodec();
            case GZIP -> new GzipCodec();
            case ZSTD -> new ZstdCodec();
            case ZIP -> new ZipCodec();
            case TAR -> new TarCodec();
            case FEED -> new FeedCodec();
            case NEWSML -> new NewsmlCodec();
            case WIRE -> new WireCodec();
            case HTML -> new HtmlCodec();
            case NINJS -> new JsonCodec();
            case NDJSON -> new JsonLinesCodec();
            case MAIL -> new MailCodec();
            case CSV -> new CsvCodec();
            case MARKDOWN -> TextCodec.markdown();
            case TEXT -> TextCodec.plain();
        };
    }
}
