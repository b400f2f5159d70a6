package org.porchlight.console.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.porchlight.console.view.DraftView.Field;
import org.porchlight.console.view.DraftView.Kind;
import org.porchlight.console.view.DraftView.Section;
import org.porchlight.console.view.Speech;
import org.porchlight.plan.draft.DraftPlaces;

/// The parts of a draft as one reads a plan, each with its fields.
///
/// @param open the section that is unfolded, by its step or person; empty for none
record DraftParts(Speech say, Map<String, Object> form, String open) {
  static final String FILE = "file";

  private static final List<String> DOMAINS =
      List.of("home", "school", "community", "health", "cultural");

  /// Their ids, in the order one reads them.
  List<String> ids() {
    var ids = new ArrayList<>(List.of("young", "signs"));
    scenarios().forEach(id -> ids.add("s-" + id));
    ids.addAll(List.of("people", "reviews"));
    return ids;
  }

  String title(String part) {
    return part.startsWith("s-")
        ? fields().words("scenarios." + part.substring(2) + ".title." + say.language().code(), part)
        : say.of("draft.part." + part);
  }

  List<Section> sections(String part) {
    return switch (part) {
      case "young" -> List.of(young());
      case "signs" -> List.of(signs());
      case "people" -> people();
      case "reviews" -> List.of(reviews());
      default -> part.startsWith("s-") ? scenario(part.substring(2)) : List.of();
    };
  }

  private Section young() {
    var fields = new ArrayList<Field>();
    fields.add(fields().text("crisis_means"));
    fields.add(fields().lines("strengths"));
    var domains = new TreeSet<>(DOMAINS);
    keys("life_domains").forEach(domains::add);
    for (var domain : domains) {
      fields.add(
          new Field(
              "life_domains." + domain,
              say.of("draft.domain", Map.of("domain", say.code("draft.domain", domain))),
              "",
              Kind.TEXT,
              fields().values("life_domains." + domain),
              List.of(),
              ""));
    }
    fields.add(fields().lines("functional_assessment.antecedents"));
    fields.add(fields().text("functional_assessment.behavior"));
    fields.add(fields().text("functional_assessment.consequence"));
    fields.add(fields().text("functional_assessment.need_behind"));
    fields.add(fields().text("predicted_worst_case"));
    fields.add(fields().lines("home_safety"));
    return plain("young", fields);
  }

  private Section signs() {
    return plain(
        "signs",
        List.of(
            fields().lines("triggers"),
            fields().lines("early_warning_signs"),
            fields().lines("what_helps"),
            fields().lines("what_makes_it_worse"),
            fields().lines("what_helps_supporters"),
            fields().lines("danger_override.if"),
            fields().choice("danger_override.go_to", fields().choices().steps()),
            fields().spoken("tell_responders.en", "en"),
            fields().spoken("tell_responders.es", "es")));
  }

  private Section reviews() {
    return plain(
        "reviews",
        List.of(
            fields().field("plan.review_by", Kind.DATE),
            fields().field("plan.effective", Kind.DATE),
            fields().field("after.plan_decision_within_h", Kind.NUMBER),
            fields().choice("after.debrief.led_by", fields().choices().people()),
            fields().field("after.debrief.within_h", Kind.NUMBER),
            fields().text("after.celebrate")));
  }

  private List<Section> scenario(String id) {
    var at = "scenarios." + id + ".";
    var sections = new ArrayList<Section>();
    var whole =
        List.of(
            fields().spoken(at + "title.en", "en"),
            fields().spoken(at + "title.es", "es"),
            fields().choice(at + "setting", fields().choices().settings()),
            fields().field(at + "crisis_defined_by", Kind.WORD),
            fields().lines(at + "entry_signs"),
            fields().text(at + "over_when"));
    sections.add(new Section("s-" + id, "", "", id, "", true, whole));
    if (DraftPlaces.find(form, at + "steps").orElse(null) instanceof List<?> steps) {
      for (var step : steps) {
        if (step instanceof Map<?, ?> keys && keys.get("id") instanceof String name) {
          sections.add(step(id, name, at + "steps." + name + "."));
        }
      }
    }
    return sections;
  }

  private Section step(String scenario, String step, String at) {
    var title =
        say.of(
            "draft.step",
            Map.of(
                "step", step,
                "level", fields().words(at + "level", "?"),
                "who", fields().words("people." + fields().words(at + "who", "?") + ".name", "?")));
    return new Section(
        "step-" + step, title, step, scenario, "", open.equals(step), stepFields(at));
  }

  private List<Field> stepFields(String at) {
    return List.of(
        fields().choice(at + "level", fields().choices().levels()),
        fields().choice(at + "who", fields().choices().people()),
        fields().spoken(at + "say.en", "en"),
        fields().spoken(at + "say.es", "es"),
        fields().field(at + "minutes", Kind.NUMBER),
        fields().text(at + "worked_if"),
        fields().choice(at + "else", fields().choices().steps()),
        fields().paged(at + "page"),
        fields().field(at + "page_rule.ack_within_min", Kind.NUMBER),
        fields().paged(at + "page_rule.then"),
        fields().choice(at + "ask_first", fields().choices().people()),
        fields().choice(at + "setting", fields().choices().settings()),
        fields().field(at + "hours", Kind.WORD),
        fields().choice(at + "out_of_hours", fields().choices().steps()),
        fields().choice(at + "restricted.kind", fields().choices().restrictions()),
        fields().choice(at + "restricted.confirm_with", fields().choices().people()),
        fields().field(at + "restricted.second_staff", Kind.TICK),
        fields().field(at + "restricted.reason_required", Kind.TICK),
        fields().field(at + "restricted.waive_confirm_if", Kind.TICK),
        fields().choice(at + "emergency.psap", fields().choices().people()),
        fields().text(at + "jump_because"));
  }

  private List<Section> people() {
    var sections = new ArrayList<Section>();
    for (var id : keys("people")) {
      var at = "people." + id + ".";
      var title = fields().words(at + "name", id);
      var fields =
          List.of(
              fields().field(at + "name", Kind.WORD),
              fields().field(at + "role", Kind.WORD),
              fields().choice(at + "support", fields().choices().supports()),
              fields().lines(at + "langs"),
              fields().field(at + "tel", Kind.WORD),
              fields().field(at + "contact", Kind.TICK),
              fields().field(at + "safe.text", Kind.TICK),
              fields().field(at + "safe.voicemail", Kind.TICK),
              fields().field(at + "sms_consent", Kind.DATE),
              fields().field(at + "hours", Kind.WORD),
              fields().lines(at + "may_know"),
              fields().text(at + "note"));
      sections.add(new Section("person-" + id, title, "", "", id, open.equals(id), fields));
    }
    return sections;
  }

  private static Section plain(String id, List<Field> fields) {
    return new Section(id, "", "", "", "", true, fields);
  }

  private List<String> keys(String place) {
    return DraftPlaces.find(form, place).orElse(null) instanceof Map<?, ?> map
        ? map.keySet().stream().map(String::valueOf).toList()
        : List.of();
  }

  private DraftFields fields() {
    return new DraftFields(say, form);
  }

  List<String> scenarios() {
    var ids = new ArrayList<String>();
    if (form.get("scenarios") instanceof List<?> list) {
      list.forEach(one -> {
        if (one instanceof Map<?, ?> map && map.get("id") instanceof String id) {
          ids.add(id);
        }
      });
    }
    return ids;
  }
}
