package org.porchlight.sandbox.carrier;

import java.util.Locale;
import java.util.Map;

/// What came back from a webhook.
public sealed interface WebhookAnswer {
  /// The server answered.
  ///
  /// @param headers lower-case names
  record Answered(int status, Map<String, String> headers, String body) implements WebhookAnswer {
    public Answered {
      headers = Map.copyOf(headers);
    }

    /// Returns the media type without parameters, lower case; empty if there was none.
    public String mediaType() {
      return headers
          .getOrDefault("content-type", "")
          .split(";", 2)[0]
          .trim()
          .toLowerCase(Locale.ROOT);
    }
  }

  /// No answer came.
  ///
  /// @param code the debugger's code: 11205 no connection, 11236 no trust, 11200 no answer in time,
  ///   11215 redirects
  record Unanswered(int code, String reason) implements WebhookAnswer {}

  /// Returns the name of this outcome in a retry policy; empty for success.
  default String outcome() {
    return switch (this) {
      case Answered(int status, _, _) when status >= 500 -> "5xx";
      case Answered(int status, _, _) when status >= 400 -> "4xx";
      case Answered _ -> "";
      case Unanswered(int code, _) when code == 11205 || code == 11236 -> "ct";
      case Unanswered _ -> "rt";
    };
  }
}
