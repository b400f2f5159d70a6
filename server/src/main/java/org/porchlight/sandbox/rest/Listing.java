package org.porchlight.sandbox.rest;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Cuts a list into pages, with the links that lead from one to the next.
///
/// @param key name of the array, for example `calls`
/// @param sid gives an entry's id, which marks where the next page begins
record Listing<T>(String key, Function<T, String> sid, Function<T, JsonObject> json) {
  private static final int SIZE_USUAL = 50;
  private static final int SIZE_MAX = 1_000;
  private static final Set<String> PAGING = Set.of("Page", "PageSize", "PageToken");

  /// @param all newest first, filters applied; of it the account sees its own
  RestAnswer page(RestRequest request, List<T> all) {
    List<T> entries = all.stream().filter(entry -> request.seen().test(sid.apply(entry))).toList();
    int size = number(request, "PageSize", SIZE_USUAL, SIZE_MAX);
    if (size == 0) {
      throw RestRefusal.badRequest(20006, "PageSize is '0' (expected: 1 or more)");
    }
    int page = number(request, "Page", 0, Integer.MAX_VALUE);
    int start = start(request, entries, page, size);
    int end = Math.min(entries.size(), start + size);
    JsonArray array = new JsonArray();
    entries.subList(start, end).forEach(entry -> array.add(json.apply(entry)));
    String next =
        end < entries.size()
            ? uri(request, page + 1, size, "PA" + sid.apply(entries.get(end - 1)))
            : "";
    String previous = page > 0 ? uri(request, page - 1, size, "") : "";
    return RestAnswer.ok(
        new JsonObject()
            .put("first_page_uri", uri(request, 0, size, ""))
            .put("end", Math.max(0, end - 1))
            .put("previous_page_uri", RestFormat.orNull(previous))
            .put(key, array)
            .put("uri", uri(request, page, size, ""))
            .put("page_size", size)
            .put("start", start)
            .put("next_page_uri", RestFormat.orNull(next))
            .put("page", page));
  }

  private int start(RestRequest request, List<T> entries, int page, int size) {
    String token = request.query().get("PageToken");
    if (token != null && token.startsWith("PA")) {
      for (int i = 0; i < entries.size(); i++) {
        if (sid.apply(entries.get(i)).equals(token.substring(2))) {
          return i + 1;
        }
      }
    }
    return (int) Math.min(entries.size(), (long) page * size);
  }

  private static int number(RestRequest request, String name, int usual, int most) {
    String value = request.query().get(name);
    if (value == null || value.isEmpty()) {
      return usual;
    }
    if (!value.matches("[0-9]{1,9}")) {
      throw RestRefusal.badRequest(20006, name + " is '" + value + "' (expected: a number)");
    }
    return Math.min(most, Integer.parseInt(value));
  }

  private static String uri(RestRequest request, int page, int size, String token) {
    String filters =
        request.query().entries().stream()
            .filter(param -> !PAGING.contains(param.getKey()))
            .map(Listing::encode)
            .collect(Collectors.joining("&"));
    return request.path()
        + "?"
        + (filters.isEmpty() ? "" : filters + "&")
        + "PageSize="
        + size
        + "&Page="
        + page
        + (token.isEmpty() ? "" : "&PageToken=" + token);
  }

  private static String encode(Map.Entry<String, String> param) {
    return URLEncoder.encode(param.getKey(), StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(param.getValue(), StandardCharsets.UTF_8);
  }
}
