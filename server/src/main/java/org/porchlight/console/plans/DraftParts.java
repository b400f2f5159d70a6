package org.porchlight.console.plans;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.porchlight.console.view.DraftView.Field;
import org.porchlight.console.view.DraftView.Kind;
import org.porchlight.console.view.DraftView.Section;
import org.porchlight.console.view.Speech;
import org.porchlight.plan.checks.PlanChecks;
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
    ids.addAll(List.of("people", "prevention", "wishes", "reviews"));
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
      case "prevention" -> with("prevention", List.of(prevention()));
      case "wishes" -> with("wishes", wishes());
      case "reviews" -> with("reviews", List.of(reviews()));
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
    fields.add(fields().text("school_plan"));
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
            fields().people("after.debrief.with"),
            fields().text("after.debrief.rule"),
            fields().text("after.celebrate"),
            fields().choice("plan.kind", fields().choices().kinds())));
  }

  private Section prevention() {
    return plain(
        "prevention",
        List.of(
            fields().field("means_safety.asked_on", Kind.DATE),
            fields().text("means_safety.answer")));
  }

  private List<Section> wishes() {
    var wishes =
        List.of(
            fields().lines("advance_preferences.prefer"),
            fields().lines("advance_preferences.avoid"),
            fields().text("advance_preferences.hospital"),
            fields().text("advance_preferences.medicines"),
            fields().people("advance_preferences.call"),
            fields().text("privacy.shared_device"),
            fields().people("copies_with"));
    return List.of(plain("wishes", wishes), reasons());
  }

  /// Why the plan goes without something that a check asks for.
  private Section reasons() {
    var ids = new LinkedHashSet<>(PlanChecks.ANSWERED_BY_REASON);
    ids.addAll(keys("reasons"));
    var fields =
        ids.stream()
            .map(id -> {
              var rule = PlanChecks.find(id).map(one -> one.sentence(say.language())).orElse(id);
              var label = say.of("draft.reason_why", Map.of("rule", rule));
              return fields().called("reasons." + id, label);
            })
            .toList();
    return new Section("reasons", say.of("draft.reasons"), "", "", "", "", false, fields);
  }

  private List<Section> with(String part, List<Section> sections) {
    var all = new ArrayList<>(sections);
    all.addAll(lists().sections(part));
    return all;
  }

  private DraftLists lists() {
    return new DraftLists(say, form, open);
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
            fields().text(at + "over_when"),
            fields().field(at + "linked_school_plan.name", Kind.WORD));
    sections.add(new Section("s-" + id, "", "", id, "", "", true, whole));
    sections.addAll(lists().sections("s-" + id));
    if (DraftPlaces.find(form, at + "steps").orElse(null) instanceof List<?> steps) {
      for (var step : steps) {
        if (step instanceof Map<?, ?> keys && keys.get("id") instanceof String name) {
          sections.addAll(new DraftStepFields(fields(), open).sections(id, name));
        }
      }
    }
    return sections;
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
              fields().field(at + "born", Kind.WORD),
              fields().field(at + "consent", Kind.WORD),
              fields().field(at + "serves", Kind.WORD),
              fields().text(at + "note"));
      sections.add(new Section("person-" + id, title, "", "", id, "", open.equals(id), fields));
    }
    return sections;
  }

  private static Section plain(String id, List<Field> fields) {
    return new Section(id, "", "", "", "", "", true, fields);
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
