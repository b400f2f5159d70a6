package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class LogLineTest {
  private final LoggerContext context = new LoggerContext();

  @Test
  void an_exception_is_told_without_its_words() {
    var cause = new IllegalArgumentException("Carla, +12025550101");
    var line = line("a page was not sent", new IllegalStateException("of Carla", cause));
    assertThat(line)
        .contains("\"message\":\"a page was not sent\"")
        .contains("java.lang.IllegalStateException", "java.lang.IllegalArgumentException")
        .contains("LogLineTest")
        .doesNotContain("Carla", "2025550101");
  }

  @Test
  void a_message_can_never_begin_a_second_line() {
    assertThat(line("one\ntwo", null)).containsOnlyOnce("\n").endsWith("}\n");
  }

  private String line(String message, @Nullable Throwable thrown) {
    var logger = context.getLogger("org.porchlight.line");
    return new LogLine()
        .doLayout(new LoggingEvent("", logger, Level.WARN, message, thrown, new Object[0]));
  }
}
