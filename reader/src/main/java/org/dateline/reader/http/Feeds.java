package org.dateline.reader.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dateline.reader.index.PublishedTime;
import org.dateline.reader.query.Answer;
import org.dateline.reader.query.Order;
import org.dateline.reader.query.Parameters;
import org.dateline.reader.query.Search;
import org.jspecify.annotations.Nullable;

/** Any query as a feed: the newest articles, to be read in a feed reader. */
final class Feeds {
    private static final String TITLE = "Dateline";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Endpoints endpoints;

    Feeds(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    private record JsonFeed(
            String version,
            String title,
            @JsonProperty("feed_url") String feedUrl,
            List<Item> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Item(
            String id,
            @Nullable String url,
            String title,
            @JsonProperty("content_text") String content,
            @JsonProperty("date_published") @Nullable String published,
            List<String> tags) {}

    private List<Answer.Article> articles(Context context) {
        Parameters given = Endpoints.parameters(context, Endpoints.filtersAnd("limit"));
        Search.Question asked = endpoints.question(given);
        return endpoints
                .search()
                .answer(new Search.Question(asked.filter(), Order.NEWEST, asked.limit(), List.of(), null))
                .articles();
    }

    /** JSON Feed 1.1. */
    void json(Context context) {
        List<Item> items = articles(context).stream()
                .map(article -> new Item(
                        article.uri(),
                        address(article),
                        article.title(),
                        text(article),
                        time(article).map(Instant::toString).orElse(null),
                        article.topics().stream().map(Answer.TopicOf::name).toList()))
                .toList();
        context.contentType("application/feed+json")
                .result(Answers.bytes(
                        new JsonFeed("https://jsonfeed.org/version/1.1", title(context), self(context), items)));
    }

    /** RFC 4287. */
    void atom(Context context) {
        List<Answer.Article> articles = articles(context);
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "title", title(context));
            element(xml, "id", self(context));
            link(xml, "self", self(context));
            element(
                    xml,
                    "updated",
                    articles.stream()
                            .flatMap(each -> time(each).stream())
                            .max(Instant::compareTo)
                            .orElse(Instant.EPOCH)
                            .toString());
            for (Answer.Article article : articles) {
                entry(xml, article);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes all that is written", e);
        }
        context.contentType("application/atom+xml; charset=utf-8").result(out.toString());
    }

    private static void entry(XMLStreamWriter xml, Answer.Article article) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "title", article.title());
        element(xml, "id", article.uri());
        String address = address(article);
        if (address != null) {
            link(xml, "alternate", address);
        }
        element(xml, "updated", time(article).orElse(Instant.EPOCH).toString());
        String by = article.by();
        xml.writeStartElement("author");
        element(xml, "name", by == null ? article.source() : by);
        xml.writeEndElement();
        for (Answer.TopicOf topic : article.topics()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", topic.id());
            xml.writeAttribute("label", xmlText(topic.name()));
        }
        element(xml, "summary", text(article));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(xmlText(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", xmlText(address));
    }

    /** Without what XML 1.0 cannot hold. */
    private static String xmlText(String text) {
        return text.codePoints()
                .filter(each -> each == '\t' || each == '\n' || (each >= ' ' && each != 0xFFFE && each != 0xFFFF))
                .filter(each -> each < 0xD800 || each > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String text(Answer.Article article) {
        String summary = article.summary();
        return summary == null ? article.title() : summary;
    }

    private static @Nullable String address(Answer.Article article) {
        return article.uri().matches("https?://.*") ? article.uri() : null;
    }

    private static java.util.Optional<Instant> time(Answer.Article article) {
        String published = article.published();
        return java.util.Optional.ofNullable(published)
                .flatMap(PublishedTime::parse)
                .map(PublishedTime::start)
                .or(() -> java.util.Optional.ofNullable(article.received()));
    }

    private static String title(Context context) {
        String query = context.queryParam("q");
        return query == null ? TITLE : TITLE + ": " + query;
    }

    private static String self(Context context) {
        String query = context.queryString();
        return context.url() + (query == null ? "" : "?" + query);
    }
}
