package org.porchlight;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes one event of the log as one line of JSON.
///
/// An exception is told by its kind and the places it passed, never by its message: messages quote
/// what was choked on, which may be a name, a number or somebody's words.
public final class LogLine extends LayoutBase<ILoggingEvent> {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int CAUSES_MAX = 4;
  private static final int FRAMES_MAX = 8;

  @Override
  public String doLayout(ILoggingEvent event) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("at", Instant.ofEpochMilli(event.getTimeStamp()).toString());
      json.writeStringField("level", event.getLevel().toString());
      json.writeStringField("from", event.getLoggerName());
      json.writeStringField("message", event.getFormattedMessage());
      cause(json, event.getThrowableProxy());
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return text + "\n";
  }

  private static void cause(JsonGenerator json, @Nullable IThrowableProxy thrown)
      throws IOException {
    if (thrown == null) {
      return;
    }
    json.writeArrayFieldStart("thrown");
    var cause = thrown;
    for (var depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
      json.writeString(cause.getClassName());
      cause = cause.getCause();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("through");
    var frames = thrown.getStackTraceElementProxyArray();
    for (var index = 0; index < frames.length && index < FRAMES_MAX; index++) {
      json.writeString(frames[index].getStackTraceElement().toString());
    }
    json.writeEndArray();
  }
}
