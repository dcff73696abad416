package org.indaba.quiet;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A leak that is planted is caught, wherever in an event it is; and the run's own log is looked through. */
class LeakAppenderTest {
    private static final String SECRET = "what Amina answered";

    private final List<String> leaks = new ArrayList<>();
    private final Canaries canaries = new Canaries();
    private final Logger log = logger();

    private Logger logger() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        LeakAppender appender = new LeakAppender(canaries, leaks::add);
        appender.setContext(context);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.TRACE);
        root.addAppender(appender);
        canaries.add(SECRET);
        return context.getLogger("planted");
    }

    @Test
    void a_leak_is_caught_in_a_message_an_argument_and_a_failure() {
        log.trace("an answer: " + SECRET + ".");
        log.debug("an answer: {}", List.of(SECRET));
        log.info("no place for it", (Object) SECRET);
        log.warn("failed", new IllegalStateException("outer", new IllegalArgumentException(SECRET)));

        assertThat(leaks).hasSize(4).allSatisfy(each -> assertThat(each).contains("planted").contains(SECRET));
    }

    @Test
    void what_only_begins_like_one_is_none() {
        log.error("what Amina asked");
        log.error("");
        assertThat(leaks).isEmpty();
    }

    @Test
    void the_log_of_the_run_is_looked_through_from_its_lowest_level_on() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        assertThat(root.getAppender("leaks")).isInstanceOf(LeakAppender.class);
        assertThat(LoggerFactory.getLogger("org.indaba").isTraceEnabled()).isTrue();
    }
}
