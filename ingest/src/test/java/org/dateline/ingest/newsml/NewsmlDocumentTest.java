package org.dateline.ingest.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.dateline.ingest.dates.SourceDate;
import org.dateline.ingest.newsml.NewsItem.Headline;
import org.dateline.ingest.newsml.NewsItem.Named;
import org.dateline.ingest.newsml.NewsItem.Refused;
import org.dateline.ingest.newsml.NewsItem.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsmlDocumentTest {
    private static final String G2 = """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="3" xml:lang="en">
        <rightsInfo><copyrightHolder literal="Harbour"/><usageTerms>No resale</usageTerms></rightsInfo>
        <itemMeta><itemClass qcode="ninat:text"/><provider qcode="p:HB"><name>Harbour Wire</name></provider>
        <versionCreated>2019-03-05T08:07:06+01:00</versionCreated><embargoed>2019-03-06T00:00:00Z</embargoed>
        <pubStatus qcode="stat:withheld"/><edNote>Check names</edNote></itemMeta>
        <contentMeta><urgency>2</urgency><located qcode="g:1"><name>Hull</name></located><by>By Jo</by><dateline>HULL, March 5</dateline>
        <subject type="cpnat:person" qcode="pers:7"/><subject qcode="medtop:04000000"><name>economy</name></subject>
        <slugline>Crane</slugline><headline role="h:main">Crane falls</headline></contentMeta>
        <assert qcode="pers:7"><name>Ann Smith</name></assert><contentSet>%s</contentSet></newsItem>\
        """;

    private static final String NITF = "<nitf><body><body.head><hedline><hl1>Crane falls</hl1><hl2>Nobody"
            + " hurt</hl2></hedline></body.head><body.content><p>A crane\n"
            + " fell.</p><media><media-caption>pic</media-caption></media><p>In"
            + " <b>Hull</b>.</p></body.content></body></nitf>";

    @Test
    void a_g2_item_with_nitf_gives_all_that_ninjs_takes() {
        Story story = story(G2.formatted("<inlineXML contenttype='application/nitf+xml'>" + NITF + "</inlineXML>"));

        assertThat(story.uri()).isEqualTo("urn:x:1");
        assertThat(story.version()).isEqualTo("3");
        assertThat(story.status()).isEqualTo("withheld");
        assertThat(story.urgency()).isEqualTo(2);
        assertThat(story.language()).isEqualTo("en");
        assertThat(value(story.versionCreated())).hasToString("2019-03-05T08:07:06+01:00");
        assertThat(story.embargoed()).isNotNull();
        assertThat(story.headlines()).extracting(Headline::text).containsExactly("Crane falls", "Nobody hurt");
        assertThat(story.people()).containsExactly(new Named("pers:7", "Ann Smith", null));
        assertThat(story.subjects()).containsExactly(new Named("medtop:04000000", "economy", null));
        assertThat(story.located()).containsExactly(new Named("g:1", "Hull", null));
        assertThat(story.usageTerms()).isEqualTo("No resale");
        assertThat(story.copyrightHolder()).isEqualTo("Harbour");
        assertThat(story.edNote()).isEqualTo("Check names");
        assertThat(story.bodies()).singleElement().satisfies(body -> {
            assertThat(body.mediaType()).isEqualTo("application/nitf+xml");
            assertThat(body.text()).isEqualTo("A crane fell.\n\nIn Hull.");
            assertThat(body.markup()).contains("<b>Hull</b>");
        });
    }

    @Test
    void content_may_be_xhtml_or_characters() {
        Story xhtml = story(G2.formatted(
                "<inlineXML contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'>"
                        + "<head><title>t</title></head><body><p>One</p><p>Two</p></body></html></inlineXML>"));
        Story text = story(G2.formatted("<inlineData contenttype='text/plain'>One &amp; two</inlineData>"));
        Story html = story(G2.formatted("<inlineData contenttype='text/html'>&lt;p&gt;One&lt;/p&gt;</inlineData>"));

        assertThat(xhtml.bodies().get(0).text()).isEqualTo("One\n\nTwo");
        assertThat(text.bodies().get(0).text()).isEqualTo("One & two");
        assertThat(html.bodies().get(0)).isEqualTo(new NewsItem.Body("text/html", "<p>One</p>", "One"));
    }

    @Test
    void a_message_holds_several_items_and_each_is_read_or_refused() {
        List<NewsItem> items = read(
                "<newsMessage><header/><itemSet><packageItem guid='p'/>" + G2.formatted("<inlineData>x</inlineData>")
                        + "<newsItem guid='n'><itemMeta><itemClass"
                        + " qcode='ninat:picture'/></itemMeta></newsItem></itemSet></newsMessage>");

        assertThat(items).hasSize(3);
        assertThat(items.get(0)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.message()).isEqualTo("a packageItem is a list of other items: Dateline reads articles");
            assertThat(refused.uri()).isEqualTo("p");
        });
        assertThat(items.get(1)).isInstanceOf(Story.class);
        assertThat(items.get(2))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.message()).contains("itemClass is picture"));
    }

    @Test
    void nitf_alone_is_a_story() {
        Story story = story("<!DOCTYPE nitf SYSTEM 'nitf-3-4.dtd'><nitf><head><docdata><doc-id id-string='d1'"
                + " regsrc='HB'/><urgency ed-urg='4'/><date.issue norm='20190305T080706Z'/><key-list><keyword"
                + " key='crane'/></key-list></docdata></head>"
                + NITF.substring("<nitf>".length()));

        assertThat(story.uri()).isEqualTo("d1");
        assertThat(story.urgency()).isEqualTo(4);
        assertThat(story.keywords()).containsExactly("crane");
        assertThat(value(story.firstCreated())).hasToString("2019-03-05T08:07:06Z");
    }

    @Test
    void newsml_1_is_a_story() {
        Story story = story("""
            <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>hb.example</ProviderId><RevisionId>2</RevisionId>
            <PublicIdentifier>urn:newsml:hb:1</PublicIdentifier></NewsIdentifier></Identification>
            <NewsManagement><FirstCreated>20190305T080706+0000</FirstCreated><Status FormalName="Canceled"/><Urgency FormalName="3"/></NewsManagement>
            <NewsComponent><NewsLines><HeadLine>Crane falls</HeadLine><ByLine>Jo</ByLine></NewsLines>
            <DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
            <ContentItem><MediaType FormalName="Text"/><DataContent><p>One.</p><p>Two.</p></DataContent></ContentItem>
            </NewsComponent></NewsItem></NewsML>\
            """);

        assertThat(story.uri()).isEqualTo("urn:newsml:hb:1");
        assertThat(story.status()).isEqualTo("canceled");
        assertThat(story.byline()).isEqualTo("Jo");
        assertThat(value(story.firstCreated())).isNotNull();
        assertThat(story.bodies().get(0).text()).isEqualTo("One.\n\nTwo.");
    }

    @Test
    void a_wire_text_has_its_head_between_its_control_characters() {
        Story story = story(String.join(
                "\r\n",
                "\u0001HBW0042 4 pol 12 Crane",
                "Crane falls",
                "\u0002   HULL (HBW) - A crane",
                "fell.",
                "   Nobody was hurt.",
                "\u0003",
                "050807 GMT Mar 19",
                "\u0004"));

        assertThat(story.urgency()).isEqualTo(4);
        assertThat(story.slugline()).isEqualTo("Crane");
        assertThat(story.headlines()).extracting(Headline::text).containsExactly("Crane falls");
        assertThat(story.bodies().get(0).text()).isEqualTo("HULL (HBW) - A crane\nfell.\n\nNobody was hurt.");
        assertThat(value(story.versionCreated())).hasToString("2019-03-05T08:07Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<newsItem",
                "<newsItem>&x;</newsItem>",
                "<!DOCTYPE n [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><newsItem><a>&x;</a></newsItem>",
                "<!DOCTYPE n [<!ENTITY a 'l'><!ENTITY b '&a;&a;'>]><newsItem>&b;</newsItem>",
                "words",
                "<other/>"
            })
    void what_cannot_be_read_is_refused_in_a_sentence(String document) {
        assertThat(read(document))
                .singleElement()
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.message()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><newsItem/>",
                "<nar:newsMessage/>",
                "<!DOCTYPE nitf SYSTEM 'x'><nitf/>",
                "<NewsML/>",
                "\u0016\u0016\u0001a1\u0002"
            })
    void a_document_is_known_by_its_root(String document) {
        assertThat(NewsmlDocument.looksLikeNewsml(document.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    private static @Nullable OffsetDateTime value(@Nullable SourceDate date) {
        return date == null ? null : date.value();
    }

    private static List<NewsItem> read(String document) {
        return NewsmlDocument.read(document.getBytes(StandardCharsets.UTF_8), null);
    }

    private static Story story(String document) {
        return read(document).get(0).fold(story -> story, refused -> {
            throw new AssertionError(refused);
        });
    }
}
