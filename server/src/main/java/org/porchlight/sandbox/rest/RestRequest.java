package org.porchlight.sandbox.rest;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One authorised request.
///
/// @param path as called, without query
/// @param ids the named parts of the path
/// @param seen whether the account that asks may see what has this id
record RestRequest(
    String path, Map<String, String> ids, MultiMap query, MultiMap form, Predicate<String> seen) {

  String id(String name) {
    return ids.getOrDefault(name, "");
  }

  /// Returns a form value; empty text if it is absent.
  String value(String name) {
    return optional(name).orElse("");
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(form.get(name));
  }

  boolean has(String name) {
    return form.contains(name);
  }

  List<String> values(String name) {
    return form.getAll(name);
  }

  /// Every word of every value: some lists are separated by spaces.
  List<String> words(String name) {
    return values(name).stream()
        .flatMap(value -> Stream.of(value.strip().split(" +")))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /// Reads one of the words there are; empty text if it is absent.
  ///
  /// @throws RestRefusal 20001 for any other
  String choice(String name, String... words) {
    String value = value(name);
    if (!value.isEmpty() && !List.of(words).contains(value)) {
      throw RestRefusal.badRequest(
          20001, name + " is '" + value + "' (expected: " + String.join(" or ", words) + ")");
    }
    return value;
  }

  /// Reads `true` or `false`.
  ///
  /// @throws RestRefusal 20001 for anything else
  boolean flag(String name, boolean usual) {
    return switch (value(name)) {
      case "true", "True" -> true;
      case "false", "False" -> false;
      case "" -> usual;
      default ->
          throw RestRefusal.badRequest(
              20001, name + " is '" + value(name) + "' (expected: true or false)");
    };
  }

  /// Reads a whole number within limits.
  ///
  /// @throws RestRefusal with `code` for anything else
  int number(String name, int usual, int least, int most, int code) {
    String value = value(name);
    if (value.isEmpty()) {
      return usual;
    }
    int number = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
    if (number < least || number > most) {
      throw RestRefusal.badRequest(
          code, name + " is '" + value + "' (expected: " + least + " to " + most + ")");
    }
    return number;
  }

  /// Reads `GET` or `POST`; POST unless told otherwise.
  String method(String name) {
    String method = choice(name, "GET", "POST");
    return method.isEmpty() ? "POST" : method;
  }

  /// Reads an address that the carrier is to call later; empty if absent.
  ///
  /// @throws RestRefusal with `code` if it is no http address
  String address(String name, int code) {
    String url = value(name);
    if (!url.isEmpty() && !url.matches("https?://[^ ]+")) {
      throw RestRefusal.badRequest(code, name + " is not a valid URL: " + url);
    }
    return url;
  }
}
