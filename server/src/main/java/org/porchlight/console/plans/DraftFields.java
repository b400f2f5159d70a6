package org.porchlight.console.plans;

import java.util.List;
import java.util.Map;
import org.porchlight.console.view.Choice;
import org.porchlight.console.view.DraftView.Field;
import org.porchlight.console.view.DraftView.Kind;
import org.porchlight.console.view.Speech;
import org.porchlight.plan.draft.DraftPlaces;
import org.porchlight.plan.draft.DraftWords;

/// Makes the fields of a draft: each with its label and what stands in it now.
record DraftFields(Speech say, Map<String, Object> form) {
  DraftChoices choices() {
    return new DraftChoices(say, form);
  }

  Field text(String place) {
    return field(place, Kind.TEXT);
  }

  Field lines(String place) {
    return field(place, Kind.LINES);
  }

  Field field(String place, Kind kind) {
    return new Field(place, label(place), hint(place), kind, values(place), List.of(), "");
  }

  Field spoken(String place, String language) {
    return new Field(
        place, label(place), hint(place), Kind.TEXT, values(place), List.of(), language);
  }

  Field choice(String place, List<Choice> choices) {
    return new Field(place, label(place), hint(place), Kind.CHOICE, values(place), choices, "");
  }

  /// People, or whoever supervises then, one after the other.
  Field paged(String place) {
    return several(place, choices().paged());
  }

  /// People, one after the other.
  Field people(String place) {
    return several(place, choices().people());
  }

  private Field several(String place, List<Choice> choices) {
    var values = DraftWords.words(DraftPlaces.find(form, place).orElse(null)).lines().toList();
    return new Field(place, label(place), hint(place), Kind.PEOPLE, values, choices, "");
  }

  /// A field under words of its own.
  Field called(String place, String label) {
    return new Field(place, label, "", Kind.TEXT, values(place), List.of(), "");
  }

  List<String> values(String place) {
    var value = DraftPlaces.find(form, place).orElse(null);
    if (DraftWords.isSoUnlessSaid(place)) {
      return List.of(Boolean.FALSE.equals(value) || "false".equals(value) ? DraftWords.NO : "");
    }
    return List.of(isTick(place) && value != null ? DraftWords.YES : DraftWords.words(value));
  }

  /// Whether a word of the file stands for a tick.
  static boolean isTick(String place) {
    return place.endsWith(".contact") || place.endsWith(".waive_confirm_if");
  }

  /// Labels stand under the last keys of a place, such as `draft.f.say.en`.
  private String label(String place) {
    return say.of("draft.f." + key(place));
  }

  private String hint(String place) {
    return say.code("draft.hint", key(place), "");
  }

  static String key(String place) {
    var parts = place.split("\\.", -1);
    var last = parts[parts.length - 1];
    var before = parts.length > 1 ? parts[parts.length - 2] : "";
    return switch (before) {
      case "say",
          "title",
          "safe",
          "restricted",
          "emergency",
          "script",
          "debrief",
          "linked_school_plan",
          "tell_responders" ->
          before + "." + last;
      default -> before.matches("[0-9]+") ? parts[parts.length - 3] + "." + last : last;
    };
  }

  String words(String place, String otherwise) {
    return DraftPlaces.find(form, place)
        .map(DraftWords::words)
        .filter(words -> !words.isEmpty())
        .orElse(otherwise);
  }
}
