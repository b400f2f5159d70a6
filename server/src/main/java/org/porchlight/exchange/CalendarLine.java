package org.porchlight.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One property of an event, as it stands in a calendar.
///
/// @param number the line it begins on
/// @param name upper case, such as `DTSTART`
/// @param parameters by their names in upper case; the last of a name counts
/// @param value with its escapes
record CalendarLine(int number, String name, Map<String, String> parameters, String value) {
  private static final int PARAMETERS_MAX = 20;

  CalendarLine {
    parameters = Map.copyOf(parameters);
  }

  /// Reads `NAME;PARAMETER=value;OTHER="quoted: value":value`.
  static CalendarLine of(int number, String text) throws CalendarRefused {
    var parameters = new HashMap<String, String>();
    var end = endOf(text, 0);
    var name = text.substring(0, end).toUpperCase(Locale.ROOT);
    while (end < text.length() && text.charAt(end) == ';') {
      var start = end + 1;
      end = endOf(text, start);
      var parameter = text.substring(start, end);
      var equals = parameter.indexOf('=');
      if (equals < 1 || parameters.size() == PARAMETERS_MAX) {
        throw new CalendarRefused(number, "a parameter of another form", "NAME=value");
      }
      parameters.put(
          parameter.substring(0, equals).toUpperCase(Locale.ROOT),
          parameter.substring(equals + 1).replace("\"", ""));
    }
    if (end == text.length() || name.isEmpty()) {
      throw new CalendarRefused(number, "a line without a name or a colon", "NAME:value");
    }
    return new CalendarLine(number, name, parameters, text.substring(end + 1));
  }

  /// Where the name or parameter from `start` on ends: before `;` or `:` that is not quoted.
  private static int endOf(String text, int start) {
    var isQuoted = false;
    for (var at = start; at < text.length(); at++) {
      var letter = text.charAt(at);
      if (letter == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && (letter == ';' || letter == ':')) {
        return at;
      }
    }
    return text.length();
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /// The value as people wrote it.
  String words() {
    return value.replaceAll("\\\\[nN]", " ").replaceAll("\\\\(.)", "$1").strip();
  }
}
