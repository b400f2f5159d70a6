package org.porchlight.console.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.porchlight.console.view.DraftView.Adding;
import org.porchlight.console.view.DraftView.Field;
import org.porchlight.console.view.DraftView.Kind;
import org.porchlight.console.view.DraftView.Section;
import org.porchlight.console.view.Speech;
import org.porchlight.plan.draft.DraftPlaces;

/// Makes the sections of a draft's lists: each item folded under what it says, and one more.
///
/// @param open the item that is unfolded, such as `prevention.0`; empty for none
record DraftLists(Speech say, Map<String, Object> form, String open) {
  /// Every item of the lists of a part.
  List<Section> sections(String part) {
    return lists(part).stream().flatMap(list -> items(list).stream()).toList();
  }

  /// What can be added to the lists of a part.
  List<Adding> adding(String part) {
    return lists(part).stream()
        .map(list -> new Adding(list, size(list), say.of("draft.add_item." + name(list))))
        .toList();
  }

  private static List<String> lists(String part) {
    return switch (part) {
      case "prevention" -> List.of("prevention");
      case "wishes" -> List.of("decisions", "privacy.never_disclose");
      case "reviews" -> List.of("after.follow_up", "team_tasks");
      default ->
          part.startsWith("s-")
              ? List.of("scenarios." + part.substring(2) + ".linked_school_plan.says")
              : List.of();
    };
  }

  private static String name(String list) {
    return list.substring(list.lastIndexOf('.') + 1);
  }

  private int size(String list) {
    return DraftPlaces.find(form, list).orElse(null) instanceof List<?> items ? items.size() : 0;
  }

  private List<Section> items(String list) {
    var sections = new ArrayList<Section>();
    for (var index = 0; index < size(list); index++) {
      var item = list + "." + index;
      var fields = fields(name(list), item + ".");
      var id = "item-" + item.replace('.', '-');
      sections.add(
          new Section(id, title(list, fields), "", "", "", item, open.equals(item), fields));
    }
    return sections;
  }

  /// What kind of item it is, and its first words.
  private String title(String list, List<Field> fields) {
    var kind = say.of("draft.item." + name(list));
    var first = fields.getFirst();
    var words =
        first.choices().stream()
            .filter(one -> !one.value().isEmpty() && one.value().equals(first.value()))
            .map(one -> one.label())
            .findFirst()
            .orElse(first.value());
    return words.isEmpty() ? kind : kind + ": " + words;
  }

  private List<Field> fields(String list, String at) {
    var fields = new DraftFields(say, form);
    var choices = fields.choices();
    return switch (list) {
      case "prevention" ->
          List.of(
              fields.text(at + "do"),
              fields.choice(at + "who", choices.people()),
              fields.field(at + "when", Kind.WORD));
      case "decisions" ->
          List.of(
              fields.choice(at + "matter", choices.matters()),
              fields.people(at + "by"),
              fields.text(at + "authority"));
      case "never_disclose" ->
          List.of(
              fields.field(at + "topic", Kind.WORD),
              fields.people(at + "to"),
              fields.text(at + "because"));
      case "follow_up" ->
          List.of(
              fields.choice(at + "who", choices.people()),
              fields.field(at + "within_h", Kind.NUMBER),
              fields.people(at + "ask"),
              fields.choice(at + "lang", choices.languages()));
      case "team_tasks" ->
          List.of(
              fields.text(at + "do"),
              fields.choice(at + "who", choices.people()),
              fields.field(at + "by", Kind.DATE));
      case "says" ->
          List.of(
              fields.text(at + "do"),
              fields.choice(at + "differs_from", choices.steps()),
              fields.text(at + "settled"));
      default -> throw new IllegalArgumentException("list: got " + list + ", expected one of ours");
    };
  }
}
