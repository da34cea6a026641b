package org.dateline.reader.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.dateline.messages.MessageJson;
import org.dateline.reader.index.Fields;
import org.dateline.reader.index.IndexedArticle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlighterTest {
    private static List<String> marked(String words, String text) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : Word.of(words)) {
            query.add(new TermQuery(new Term(Fields.BODY, word.exact())), Occur.SHOULD);
            query.add(new TermQuery(new Term(Fields.BODY, word.stem())), Occur.SHOULD);
        }
        ObjectNode record = MessageJson.mapper().createObjectNode().put("uri", "urn:a");
        record.putArray("bodies").addObject().put("value", text);
        record.putObject("enrichment").putObject("headline").put("value", "-").put("derived", false);
        IndexedArticle article = IndexedArticle.read(record.toString().getBytes(UTF_8));
        return Highlighter.of(query.build()).of(article).stream()
                .flatMap(highlight ->
                        highlight.marks().stream().map(mark -> highlight.text().substring(mark.start(), mark.end())))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ferry      | The Ferry was late; two ferries (and a ferry-boat) waited. | Ferry,ferries,ferry
            us         | The U.S. and US troops, but not ours.                      | U.S,US
            operate    | They co-operated.                                          | operated
            été ecole  | Un Ete sans École; l'été.                                  | Ete,École,été
            北京        | 他在北京说了话                                                | 北京
            2,400      | some 2,400 people, 2400 more                               | 2,400
            nothing    | Not a word of it.                                          |
            """)
    void words_are_marked_in_whatever_form_they_stand(String words, String text, String marks) {
        assertThat(marked(words, text)).isEqualTo(marks == null ? List.of() : marksOf(marks));
    }

    private static List<String> marksOf(String text) {
        return text.equals("2,400") ? List.of(text) : List.of(text.split(","));
    }
}
