package org.dateline.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityAnnotatorTest {
    @Test
    void who_speaks_in_a_transcript_is_a_person_without_the_office() {
        String text = "SENATOR LEE: I ask.\nMR. POE: Yes.\nCHAIR CANTWELL: Order.\nQUESTION: No.";

        assertThat(Marked.found(text)).isEqualTo("person:LEE; person:POE; person:CANTWELL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{P Yoon Soon-gu} met {P Ann Lee}. Deputy Minister {P Yoon} spoke to {P Lee}. | person:Yoon Soon-gu,Yoon; person:Ann Lee,Lee",
                "{P Ann Lee} came. Mrs. {P Lee} and Mr {P Poe} left. {P Tom Poe} agreed. | person:Ann Lee,Lee; person:Poe,Tom Poe",
                "{P Lt. Gen. John Doe}, {P Sen. Ann Lee} and {P Mr. Poe} met. | person:John Doe; person:Ann Lee; person:Poe",
                "{P John F. Kennedy} won. {P John Kennedy} and {P J. Kennedy} are he. | person:John F. Kennedy,John Kennedy,J. Kennedy",
                "{P Joe Fox} spoke. {P Joseph Fox} and {P Tim Fox} too. | person:Joe Fox,Joseph Fox; person:Tim Fox",
                "{P Ken Griffey Jr.} hit a home run. {P Griffey} smiled. | person:Ken Griffey Jr.,Griffey",
                "{P Ursula von der Leyen} spoke. {P von der Leyen} left. {P Ursula} too. | person:Ursula von der Leyen,von der Leyen,Ursula",
                "{P Kim Jong Un} met {P Moon Jae-in}. {P Kim} smiled at {P Moon}. | person:Kim Jong Un,Kim; person:Moon Jae-in,Moon",
                "{P Carl H. W. Moss} won. His son {P Carl W. Moss} won too. | person:Carl H. W. Moss; person:Carl W. Moss",
                "{P Roy Hale}, 88, died. His son, {P Roy Jr.}, sang. | person:Roy Hale; person:Roy Jr.",
                "Shri {P Ravi Menon} and Engr {P Ade Bello} met. {P Shri Menon} left. | person:Ravi Menon,Menon; person:Ade Bello",
                "{P Colin} and {P Mary Tamatea} won. {P Colin} sang. | person:Colin,Colin; person:Mary Tamatea",
                "{P Ann Jex} spoke of {P Jexs} plea. | person:Ann Jex,Jexs",
                "{P Ann Stilwell} spoke. {O Stilwell} left. | person:Ann Stilwell,Stilwell",
                "WASHINGTON Senator {P Ann Lee} wrote to Dear Senator {P Tim Poe}. | person:Ann Lee; person:Tim Poe",
                "{P Zubel v. Burr} was heard. | object:Zubel v. Burr",
                "Councillor {P Dean Moss} met Dean {P Ann Poe} and Chief {P Justice Lee}. | person:Dean Moss; person:Ann Poe; person:Lee",
                "{P Ann Lee}’s dog and {P Lee's} cat | person:Ann Lee,Lee",
                "{P Ann Lee} spoke. Later Lee left. | person:Ann Lee,Lee",
                "MINISTER {P ARTUR VASK} QUITS. I LIED, VASK TOLD REPORTERS. | person:ARTUR VASK,VASK",
                "{P Suu Kyi} is held. {P Aung San Suu Kyi} leads it. | person:Suu Kyi,Aung San Suu Kyi",
                "{L Houston}, 34, is held. | person:Houston",
                "{P Ann \"Midge\" Lee} died. {P Midge} baked. | person:Ann \"Midge\" Lee,Midge",
                "{P Ann Lee} died. Born {P Ann Poe} in 1920, she baked. | person:Ann Lee,Ann Poe",
                "{P Ann Lee} died. {P Lee} sang. Her son {P Tim Lee Jr.} came. {P Lee} baked. | person:Ann Lee,Lee,Lee; person:Tim Lee Jr.",
                "President {P Moon Jae}-in spoke. | person:Moon Jae-in",
                "Talks of {P Ann Lee}-backed firms | person:Ann Lee",
                "{P Ann Smith} sued. The {L Smiths} won. | person:Ann Smith",
                "\"{M Playing Aryna} is hard.\" {P Aryna Poe} won. | person:Aryna,Aryna Poe",
                "President {P Ann Kim} met {P Bob Kim}. President {P Kim} spoke. | person:Ann Kim,Kim; person:Bob Kim",
            })
    void the_names_of_one_person_become_one(String text, String expected) {
        assertThat(Marked.found(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{O GE} grew. {O GE Healthcare} won. | organisation:GE; organisation:GE Healthcare",
                "Ghana’s {O Food and Drugs Authority} met. The {O FDA} said so. | organisation:Ghana’s Food and Drugs Authority,FDA",
                "They rode in a Rock and {O Roll Hall of Fame} show. | organisation:Rock and Roll Hall of Fame",
                "{O Conservative Party} beat {O Labour Party}. She left the party. | organisation:Conservative Party; organisation:Labour Party",
                "{O Samsung Electronics Co.} grew. {O Samsung} and {O Samsung Electronics} won. | organisation:Samsung Electronics Co.,Samsung,Samsung Electronics",
                "The {O Bureau of Odd Matters} (BOM) met. {O BOM} said so. | organisation:Bureau of Odd Matters,BOM,BOM",
                "The Friends of Small Bridges (FSB) met. | organisation:Friends of Small Bridges,FSB",
                "The {M General Agreement on Odd Military Matters} ... {O GAOMM} ends. | agreement:General Agreement on Odd Military Matters,GAOMM",
                "{O Acme Inc.} sued {O Bolt Corp.}, they said. {O Acme’s} lawyers and {O Bolt} met. | organisation:Acme Inc.,Acme; organisation:Bolt Corp.,Bolt",
                "The {O State Department} of today is the {O Department of State}. | organisation:State Department,Department of State",
                "{O Nordfrost AG} fell. Shares in Nordfrost rose. | organisation:Nordfrost AG,Nordfrost",
                "{P Marks} & Spencer grew. {L M&S} won. | organisation:Marks & Spencer,M&S",
                "{O Amberly Logistics LLC} grew. {P Amberly} won. | organisation:Amberly Logistics LLC,Amberly",
                "the CIA and {O Central Intelligence Agency} spied | organisation:CIA,Central Intelligence Agency",
                "{O Cincinnati Bengals} beat {O Cleveland Browns}. The {O Bengals} sang. | organisation:Cincinnati Bengals,Bengals; organisation:Cleveland Browns",
                "{O Boston Red Sox} beat {O Chicago White Sox}. {O Sox} won. | organisation:Boston Red Sox; organisation:Chicago White Sox; organisation:Sox",
                "{O Tokyo Gas} and {O Tokyo Metro} met. {O Tokyo Gas} left. | organisation:Tokyo Gas,Tokyo Gas; organisation:Tokyo Metro",
            })
    void the_names_of_one_organisation_become_one(String text, String expected) {
        assertThat(Marked.found(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met at the {L East Asia} Summit in {L Thailand} | event:East Asia Summit",
                "in accordance with {L South Korea}’s New Southern Policy and the {L US}’ Indo-Pacific Strategy | policy:New Southern Policy; policy:Indo-Pacific Strategy",
                "the {O General Odd Agreement}, citing lack of trust | agreement:General Odd Agreement",
                "They passed the Fair Housing Act on Monday. | law:Fair Housing Act",
                "{L South Korea}’s Supreme Court ruled. | organisation:South Korea’s Supreme Court",
                "{L Seoul}’s Foreign Ministry said so. | organisation:Foreign Ministry",
                "Then the {L US} Department of State said so. | organisation:US Department of State",
                "the Department of Health and Human Services said | organisation:Department of Health and Human Services",
                "He works for {P Ann Robbins} & {P Dowd}. | organisation:Ann Robbins & Dowd",
                "He is {M No. 28} of {O ATP}. | organisation:ATP",
                "It was Hurricane Katrina. | event:Hurricane Katrina",
                "She won the {M Madrid Open} there. | event:Madrid Open",
                "They won the {M Heisman Trophy} there. | award:Heisman Trophy",
                "She teaches third graders math in the {L Indian River School District}. | organisation:Indian River School District",
                "They met {O Hertz Hardware} there. | organisation:Hertz Hardware",
                "the {L Kremlin} and {L Downing Street} said | organisation:Kremlin; organisation:Downing Street",
                "He plays for {L Valdosta State} now. | organisation:Valdosta State",
                "{L Tidewater North} said it would appeal. | organisation:Tidewater North",
                "The musical \"{L Oklahoma}!\" won. | work:Oklahoma!",
                "the odd {L Pacific} \"{M Ring of Fire}\" | object:Ring of Fire",
                "The {O Bank's Odd Committee} met. | organisation:Odd Committee",
                "{O CONCORD}, N.H. — He came to {O Anfield} from {O Odd Stadium}. | ''",
                "He lives in {L Odd}, they say. | ''",
                "He lives near {L Watkinsville} and {P Bogart}, they say. | ''",
                "Those of {L Challis}, {P Arco} and {L Mackay} came. | ''",
                "{P Ann Poe} left {L Bend} and {P Poe} wept. | person:Ann Poe,Poe",
                "{L Liverpool} host {L Chelsea} after the goal. The striker won. Arsenal beat Leeds. | organisation:Liverpool; organisation:Chelsea; organisation:Arsenal; organisation:Leeds",
                "The goal, the striker and {L Everton}: he lives in {L Liverpool}. | ''",
                "the {P Bill Gates} Foundation gave | organisation:Bill Gates Foundation",
                "Supreme Court Justice {P Ann Lee} spoke | organisation:Supreme Court; person:Ann Lee",
                "the film “{M Odd Matters}” won | work:Odd Matters",
                "star of “The {M Odd Lady}” she | work:Odd Lady",
                "the {O Ann Lee Space Telescope} flew | product:Ann Lee Space Telescope",
                "the {L Clark Valley Health District} said | organisation:Clark Valley Health District",
                "Tropical Storm {P Odile} grew. {P Odile} is slow. | event:Tropical Storm Odile,Odile",
                "Then Statistics {L Poland} counted. | organisation:Statistics Poland",
                "Then {O Aldermoor United} won. The coach of Aldermoor wept. United play on. | organisation:Aldermoor United,Aldermoor,United",
                "It beat {M Sporting Valdoro} late. | organisation:Sporting Valdoro",
            })
    void a_head_word_tells_what_a_name_is(String text, String expected) {
        assertThat(Marked.found(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{L Seoul}’s Foreign Ministry spoke. On Monday the ministry said so. | organisation:Foreign Ministry,the ministry*",
                "{O Acme Inc.} grew. The company said so. | organisation:Acme Inc.,The company*",
                "{O Acme Inc.} grew. The company car is red. | organisation:Acme Inc.",
                "an odd pact with {L Japan}, the {O General Odd Agreement}, ended | agreement:an odd pact with Japan*,General Odd Agreement",
                "{P Ann Lee}, the {L US} assistant secretary of state, came. The {L US} official is expected to speak. | person:Ann Lee,The US official*",
                "Minister {P Ann Lee} met Minister {P Bob Poe}. The minister left. | person:Ann Lee; person:Bob Poe",
            })
    void words_that_are_no_name_count_where_nothing_else_can_be_meant(String text, String expected) {
        assertThat(Marked.found(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Deputy Foreign Minister {P Ann Lee} spoke. | Deputy Foreign Minister",
                "{P Ann Lee}, the {L US} assistant secretary of state for {L East Asian} and {L Pacific} affairs, spoke. | US assistant secretary of state for East Asian and Pacific affairs",
                "{O Acme} CEO {P Ann Lee} spoke. | Acme CEO",
                "{P Ann Lee}, chief executive of {O Acme}, spoke. | chief executive of Acme",
                "The company's chief executive, {P Ann Lee}, spoke. | chief executive",
                "US Secretary of State {P Ann Lee} spoke. | US Secretary of State",
                "Former president {P Ann Lee} spoke. | Former president",
                "Lt. Gen. {P Ann Lee} spoke. | Lt. Gen.",
                "{P Ann Lee}, 45, a teacher from {L Leeds}, spoke. | teacher from Leeds",
                "According to {P Ann Lee}, the president told the press. | ",
                "{P Ann Lee}, President {P Bob Poe} and others met. | ",
                "Mr. {P Ann Lee} spoke. | ",
            })
    void a_person_has_the_role_that_the_text_gives(String text, String role) {
        Entity person = Marked.entities(text).stream()
                .filter(entity -> entity.type().equals("person"))
                .findFirst()
                .orElseThrow();

        assertThat(person.role()).isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{O Monday} came.",
                "{M November} came.",
                "{O The} end.",
                "{P Mr.} said.",
                "{O South Korea} won; {M Japanese} cars; {P Tokyo} said.",
                "{L Paris} is a city.",
                "The Ministry of fun. The Bank. A Summit.",
                "{M Korean} and {M American}",
                "{O https://example.org/a} and {O @someone}",
                "CHINA ANNOUNCES NEW TRADE POLICY",
                "China Announces Bold New Trade Policy",
            })
    void an_editor_would_strike_these_out(String text) {
        assertThat(Marked.found(text)).isEmpty();
    }

    @Test
    void a_link_is_given_where_it_is_sure_with_its_confidence_and_evidence() {
        Entity asean = Marked.entities("the principles of {O ASEAN} centrality").get(0);

        assertThat(asean.name()).isEqualTo("Association of Southeast Asian Nations");
        assertThat(asean.uri()).isEqualTo("http://www.wikidata.org/entity/Q7768");
        assertThat(asean.confidence()).isBetween(0.9, 1.0);
        assertThat(asean.evidence()).isNotBlank();
    }

    @Test
    void a_name_that_many_have_is_linked_to_none() {
        Entity court = Marked.entities("The {O Supreme Court} ruled.").get(0);

        assertThat(court.uri()).isNull();
        assertThat(court.confidence()).isNull();
    }

    @Test
    void a_ministry_is_called_by_its_country_too() {
        List<Entity> found = Marked.entities("{L Seoul}’s Foreign Ministry said it met {L Spain}’s Supreme Court");

        assertThat(found)
                .extracting(Entity::name)
                .containsExactly("Foreign Ministry of South Korea", "Supreme Court of Spain");
    }

    @Test
    void a_text_in_another_language_is_left_alone() {
        Draft draft = Marked.draft("{P Ann Lee}").with(changes -> changes.language = new Language("de", 1, "given"));

        assertThat(new EntityAnnotator().annotate(draft)).isInstanceOf(Annotation.Skipped.class);
    }

    @Test
    void without_tokens_there_is_nothing_to_do() {
        Draft draft = Draft.of(Article.of("urn:a", "x").build());

        assertThat(new EntityAnnotator().annotate(draft)).isInstanceOf(Annotation.Skipped.class);
    }
}
