package org.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultConverterTest {
    private static final String TEXT = "Seoul said on Monday that it would not";

    @ParameterizedTest
    @ValueSource(strings = {"readable", "json"})
    void a_log_says_what_was_thrown_and_where_and_no_words_of_an_article(String format) throws JoranException {
        Exception quoting = new IllegalArgumentException(TEXT, new NumberFormatException(TEXT));

        String log = logged(format, quoting);

        assertThat(log)
                .contains("it went wrong", "java.lang.IllegalArgumentException", "java.lang.NumberFormatException")
                .contains("FaultConverterTest.a_log_says_what_was_thrown_and_where_and_no_words_of_an_article")
                .doesNotContain("Seoul");
    }

    @ParameterizedTest
    @ValueSource(strings = {"readable", "json"})
    void what_was_written_for_an_operator_is_kept(String format) throws JoranException {
        String log = logged(format, new IllegalStateException(TEXT, new AccessDeniedException("/srv/out/.lock")));

        assertThat(log).contains("/srv/out/.lock").doesNotContain("Seoul");
    }

    private static String logged(String format, Exception thrown) throws JoranException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        System.setOut(captured);
        System.setErr(captured);
        try {
            context.putProperty("DATELINE_LOG", format);
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(FaultConverter.class.getResource("/logback.xml"));
            context.getLogger("test").error("it went wrong", thrown);
        } finally {
            context.stop();
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
