package org.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.PlaceFound;
import org.dateline.messages.Enrichment.Time;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an article in another language than English gets: language, dates, countries, and nothing by accident. */
class OtherLanguagesTest {
    private static final List<Annotator> ALL = StandardAnnotators.all();

    /** Language, countries in the order of the text, dates with their values, text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | FR DE | 2019-11-12 2019-11 2021-03-05 | Die Außenminister Frankreichs und Deutschlands haben am 12. November 2019 in Berlin über den Haushalt beraten. Seit November 2019 gab es keine Einigung. Das nächste Treffen ist für den 5.3.2021 geplant.
            fr | FR DE US | 2021-03-05 2020-01-01 | Le président de la France a rencontré vendredi la chancelière de l'Allemagne, le 5 mars 2021, avant un voyage aux États-Unis. Depuis le 1er janvier 2020, les deux pays négocient un accord sur les prix.
            es | ES MX | 2020-05-03 2019-06 | El gobierno de España anunció el 3 de mayo de 2020 que suspendería los vuelos desde México. Las negociaciones habían comenzado en junio de 2019, según fuentes oficiales de la capital.
            it | IT CH | 2018-07-14 | Il governo dell'Italia ha annunciato il 14 luglio 2018 un accordo con la Svizzera sui treni che attraversano le montagne. I sindaci della regione hanno chiesto altri soldi per le strade.
            pt | BR PT | 2022-10-30 | O presidente do Brasil disse que a eleição de 30 de outubro de 2022 foi justa e que visitaria Portugal no ano que vem. A oposição pediu uma nova contagem dos votos em três cidades.
            ru | RU CN KR | 2019-11-04 | Министр иностранных дел России заявил 4 ноября 2019 года, что переговоры с Китаем о поставках газа продолжаются. Представитель Южной Кореи на встрече не присутствовал, сообщили журналистам.
            ko | KR JP US | 2019-11-04 | 한국과 일본 정부는 2019년 11월 4일 군사정보보호협정 종료를 앞두고 회담을 열었다. 미국은 두 나라에 대화를 계속할 것을 요청했다고 외교부 관계자가 말했다.
            ar | FR LB | 2020-08-04 | أعلن وزير خارجية فرنسا أن المساعدات ستصل قريبا إلى لبنان بعد الانفجار الذي وقع في 4 أغسطس 2020 في مرفأ العاصمة، وقال إن التحقيق مستمر في أسباب الحادث.
            """)
    void an_article_gets_its_language_its_countries_and_its_dates(
            String language, String countries, String dates, String text) {
        Draft draft = annotated(text);

        assertThat(draft.language()).isNotNull().extracting("tag").isEqualTo(language);
        assertThat(draft.places().stream().map(PlaceFound::country).collect(Collectors.joining(" ")))
                .isEqualTo(countries);
        assertThat(draft.times().stream().map(Time::value).collect(Collectors.joining(" ")))
                .isEqualTo(dates);
        assertThat(draft.times())
                .allSatisfy(time ->
                        assertThat(text.substring(time.start(), time.end())).isEqualTo(time.surface()));
        assertThat(draft.entities())
                .flatExtracting(Entity::mentions)
                .allSatisfy(mention -> assertThat(text.substring(mention.start(), mention.end()))
                        .isEqualTo(mention.surface()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Im Mai gab es in der Bank einen Streit um Jobs, Trends und Fans. Der Chef will das Team loben, weil die Partie gut war und alle am Ende gewonnen haben. Er war in der Art sehr nett.
            es | El alcalde Mauricio Ruiz saludó a doña Elena de Sajonia y Grecia en la calle Vía Alemania, junto a la iglesia de San Martín, y volvió a su casa para cenar con toda la familia.
            fr | Le train a pris du retard en mars, a dit Maurice, qui vend des chats. La table est dans le coin et la chaise est pour Dominique, dont le sac est parti sur le quai avec un coin de pain.
            ru | Кроме Того, в городе прошел дождь, и дети играли во дворе до самого вечера. Никто не знал, когда приедет автобус, и все ждали на остановке, пока не стало совсем темно.
            ko | 그는 이 문제를 해결할 수단이 없다고 말했다. 아이들은 학교에 가나 집에 있으나 마찬가지라고 하면서 조용히 웃었다. 날씨는 맑고 바람은 시원했다.
            """)
    void words_that_look_like_names_or_dates_are_none(String language, String text) {
        Draft draft = annotated(text);

        assertThat(draft.language()).isNotNull().extracting("tag").isEqualTo(language);
        assertThat(draft.times()).isEmpty();
        assertThat(draft.entities()).isEmpty();
        assertThat(draft.topics()).isEmpty();
        assertThat(draft.keywords()).isEmpty();
        assertThat(draft.quotes()).isEmpty();
        assertThat(draft.names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"name", "entity", "quote", "topic", "keyword"})
    void what_does_not_apply_is_skipped_and_says_why(String name) {
        Draft draft = annotated(
                "Der Bundestag hat am Montag beschlossen, die Steuern auf Zucker zu senken. Die Opposition klagt.");

        Annotator annotator =
                ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();

        assertThat(annotator.annotate(draft))
                .isInstanceOfSatisfying(
                        Annotation.Skipped.class,
                        skipped -> assertThat(skipped.reason()).contains("the language is not English"));
    }

    private static Draft annotated(String text) {
        Draft draft = Draft.of(Article.of("urn:a", text).build());
        for (Annotator annotator : ALL) {
            draft = annotator.annotate(draft).after(draft);
        }
        return draft;
    }
}
