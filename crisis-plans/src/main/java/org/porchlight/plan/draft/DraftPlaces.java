package org.porchlight.plan.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Places of a draft: keys, and in lists the id of an item, so that a place stays the same when
/// other items come and go.
public final class DraftPlaces {
  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,9}");
  private static final Pattern PART = Pattern.compile("[^.\\[\\]]+");

  /// What says whose plan it is and where it stands is not an author's to write.
  private static final Set<String> KEPT = Set.of("schema", "signoff", "basis");

  private static final Set<String> OF_THE_PLAN =
      Set.of("plan.review_by", "plan.effective", "plan.kind");

  /// The lists whose items have fields of their own.
  private static final Pattern LISTS =
      Pattern.compile(
          "prevention|after\\.follow_up|decisions|privacy\\.never_disclose|team_tasks"
              + "|scenarios\\.[A-Za-z0-9_-]{1,64}\\.linked_school_plan\\.says");

  /// The ids of checks are keys here, and have a dot themselves.
  private static final String REASONS = "reasons.";

  private DraftPlaces() {}

  /// The keys that lead to a place.
  static String[] parts(String place) {
    return place.startsWith(REASONS) ? place.split("\\.", 2) : place.split("\\.", -1);
  }

  /// Whether this is a list that items can be added to, and taken out of.
  static boolean isListOfItems(String place) {
    return LISTS.matcher(place).matches();
  }

  static String scenario(String scenario) {
    return "scenarios." + scenario;
  }

  static String step(String scenario, String step) {
    return scenario(scenario) + ".steps." + step;
  }

  /// Whether an author may write there.
  public static boolean isWritable(String place) {
    if (!SHAPE.matcher(place).matches()) {
      return false;
    }
    var first = place.split("\\.", 2)[0];
    return first.equals("plan") ? OF_THE_PLAN.contains(place) : !KEPT.contains(first);
  }

  /// Whether `inner` lies at or below `outer`; everything lies below the empty place.
  public static boolean isWithin(String inner, String outer) {
    return outer.isEmpty() || inner.equals(outer) || inner.startsWith(outer + ".");
  }

  /// The place of a path in the file form, such as `scenarios[0].steps[2].else`.
  public static String of(Map<String, Object> form, String path) {
    var place = new StringBuilder();
    Object at = form;
    var parts = PART.matcher(path);
    while (parts.find()) {
      var part = parts.group();
      var name = at instanceof List<?> list ? nameIn(list, part) : part;
      place.append(place.isEmpty() ? "" : ".").append(name);
      at = at == null ? null : child(at, name).orElse(null);
    }
    return place.toString();
  }

  private static String nameIn(List<?> list, String index) {
    if (!index.matches("[0-9]{1,4}") || Integer.parseInt(index) >= list.size()) {
      return index;
    }
    return list.get(Integer.parseInt(index)) instanceof Map<?, ?> item
            && item.get("id") instanceof String id
        ? id
        : index;
  }

  /// What stands at a place; empty when nothing does.
  public static Optional<Object> find(Map<String, Object> form, String place) {
    Object at = form;
    for (var part : parts(place)) {
      at = at == null ? null : child(at, part).orElse(null);
    }
    return Optional.ofNullable(at);
  }

  static Optional<Object> child(Object parent, String part) {
    @Nullable Object found =
        switch (parent) {
          case Map<?, ?> map -> map.get(part);
          case List<?> list -> item(list, part);
          default -> null;
        };
    return Optional.ofNullable(found);
  }

  private static @Nullable Object item(List<?> list, String part) {
    for (var item : list) {
      if (item instanceof Map<?, ?> map && part.equals(map.get("id"))) {
        return item;
      }
    }
    return part.matches("[0-9]{1,4}") && Integer.parseInt(part) < list.size()
        ? list.get(Integer.parseInt(part))
        : null;
  }
}
