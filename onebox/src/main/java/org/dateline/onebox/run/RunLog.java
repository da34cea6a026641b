package org.dateline.onebox.run;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** What the services of a run log goes to a file: the terminal has a line an article. */
final class RunLog {
    private static final String CONFIGURATION = "/run-logback.xml";

    private RunLog() {}

    /** From now on; loggers may have been used before, as commands do to say nothing. */
    static void to(Path file) {
        System.setProperty("dateline.log.file", file.toAbsolutePath().toString());
        URL configuration = RunLog.class.getResource(CONFIGURATION);
        if (configuration == null || !(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            throw new IllegalStateException("the log of run cannot be set up from " + CONFIGURATION);
        }
        context.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(configuration);
        } catch (JoranException e) {
            throw new IllegalStateException("the log of run cannot be set up from " + CONFIGURATION, e);
        }
    }
}
