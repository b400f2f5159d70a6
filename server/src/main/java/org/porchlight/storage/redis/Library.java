package org.porchlight.storage.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The function library `porchlight`, put together from one file for each function.
final class Library {
  static final List<String> FUNCTIONS =
      List.of(
          "admit",
          "append",
          "backlog",
          "claim_deadlines",
          "claim_errands",
          "count",
          "due",
          "grant",
          "lengths",
          "let_slot_go",
          "listed",
          "own_deadlines",
          "own_errands",
          "put_family",
          "put_off",
          "put_plan",
          "read",
          "release",
          "take_slot",
          "waiting",
          "withdraw_plan",
          "write_journal");

  private static final String READS_ONLY = "-- flags: no-writes\n";

  private Library() {}

  /// The source that Redis loads.
  static String source() {
    var source = new StringBuilder("#!lua name=porchlight\n").append(file("shared"));
    for (var name : FUNCTIONS) {
      var body = file(name);
      source
          .append("redis.register_function{function_name='")
          .append(name)
          .append("', callback=function(keys, args)\n")
          .append(body)
          .append("end")
          .append(body.startsWith(READS_ONLY) ? ", flags={'no-writes'}}\n" : "}\n");
    }
    return source.toString();
  }

  private static String file(String name) {
    try (var stream = Library.class.getResourceAsStream(name + ".lua")) {
      if (stream == null) {
        throw new IllegalStateException("function file: no " + name + ".lua (expected: one)");
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("function file " + name + ".lua", broken);
    }
  }
}
