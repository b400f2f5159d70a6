package org.porchlight.console.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.porchlight.console.view.DraftView.Checks;
import org.porchlight.console.view.DraftView.Field;
import org.porchlight.console.view.DraftView.Point;
import org.porchlight.console.view.Speech;
import org.porchlight.coordination.drafting.DraftLook;
import org.porchlight.plan.draft.DraftPlaces;

/// Puts what the checks say beside the fields they say it of.
final class DraftChecks {
  private final Speech say;
  private final DraftParts parts;
  private final String path;
  private final Map<String, String> partOf = new LinkedHashMap<>();
  private final Map<String, List<Point>> byPlace = new HashMap<>();
  private final Map<String, Integer> stops = new HashMap<>();
  private final List<Point> all = new ArrayList<>();
  private int stopping;
  private int thoughts;
  private int words;

  DraftChecks(DraftParts parts, String path) {
    this.say = parts.say();
    this.parts = parts;
    this.path = path;
    for (var part : parts.ids()) {
      for (var section : parts.sections(part)) {
        section.fields().stream().map(Field::place).forEach(at -> partOf.put(at, part));
      }
    }
  }

  /// @param editors who else writes now; may be empty
  Checks of(DraftLook look, String editors) {
    var unread = look.plan() == null;
    look.points().forEach(this::add);
    var sentence =
        stopping + thoughts + words == 0
            ? say.of("draft.checks.none")
            : say.of(
                "draft.checks",
                Map.of(
                    "stops", String.valueOf(stopping),
                    "advice", String.valueOf(thoughts),
                    "words", String.valueOf(words)));
    return new Checks(byPlace, all, sentence, unread, editors);
  }

  /// How many points of a part keep the plan from running.
  int stopsOf(String part) {
    return stops.getOrDefault(part, 0);
  }

  private void add(DraftLook.Point point) {
    var finding = point.finding();
    if (CheckWords.isAboutSaying(finding)) {
      words++;
      return;
    }
    var isStop =
        switch (point.weight()) {
          case BROKEN, BLOCKS -> true;
          case LATER, ADVICE -> false;
        };
    var place = field(DraftPlaces.of(parts.form(), finding.path()));
    var part = partOf.getOrDefault(place, "");
    var shown =
        new Point(
            weight(point.weight()),
            CheckWords.of(say, finding),
            place.isEmpty() ? "" : link(part, place),
            place.isEmpty() ? "" : parts.title(part),
            point.line());
    if (isStop) {
      stopping++;
      stops.merge(part, 1, Integer::sum);
    } else {
      thoughts++;
    }
    if (!place.isEmpty()) {
      byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(shown);
    }
    if (isStop || place.isEmpty()) {
      all.add(shown);
    }
  }

  private String link(String part, String place) {
    var names = place.split("\\.", -1);
    var item = Pattern.compile("^(.+\\.[0-9]+)\\.[a-z_]+$").matcher(place);
    var inside =
        place.contains(".steps.")
            ? names[3]
            : names[0].equals("people") ? names[1] : item.matches() ? item.group(1) : "";
    var open = inside.isEmpty() ? "" : "?open=" + inside;
    return path + "/part/" + part + open + "#f-" + place.replace('.', '-');
  }

  /// The field of a place: its own, the first one within it, or the nearest around it.
  private String field(String place) {
    for (var at = place; !at.isEmpty(); at = around(at)) {
      var within = at;
      var found =
          partOf.containsKey(at)
              ? at
              : partOf.keySet().stream()
                  .filter(one -> within.contains(".") && DraftPlaces.isWithin(one, within))
                  .findFirst()
                  .orElse("");
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }

  private static String around(String place) {
    return place.substring(0, Math.max(0, place.lastIndexOf('.')));
  }

  private static String weight(DraftLook.Weight weight) {
    return switch (weight) {
      case BROKEN, BLOCKS -> "stops";
      case LATER -> "later";
      case ADVICE -> "advice";
    };
  }
}
