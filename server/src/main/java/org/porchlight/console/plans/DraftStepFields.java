package org.porchlight.console.plans;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.porchlight.console.view.DraftView.Field;
import org.porchlight.console.view.DraftView.Kind;
import org.porchlight.console.view.DraftView.Section;
import org.porchlight.plan.draft.DraftPlaces;

/// Makes the fields of one step of a draft.
///
/// @param open the section that is unfolded, by its step; empty for none
record DraftStepFields(DraftFields fields, String open) {
  /// What every step has, and behind it what only some have.
  List<Section> sections(String scenario, String step) {
    var at = "scenarios." + scenario + ".steps." + step + ".";
    var values =
        Map.of(
            "step", step,
            "level", fields.words(at + "level", "?"),
            "who", fields.words("people." + fields.words(at + "who", "?") + ".name", "?"));
    var title = fields.say().of("draft.step", values);
    var more = fields.say().of("draft.step.more", Map.of("step", step));
    var isOpen = open.equals(step);
    return List.of(
        new Section("step-" + step, title, step, scenario, "", "", isOpen, always(at)),
        new Section("more-" + step, more, "", "", "", "", isOpen, sometimes(at)));
  }

  private List<Field> always(String at) {
    return List.of(
        fields.choice(at + "level", fields.choices().levels()),
        fields.choice(at + "who", fields.choices().people()),
        fields.spoken(at + "say.en", "en"),
        fields.spoken(at + "say.es", "es"),
        fields.field(at + "minutes", Kind.NUMBER),
        fields.text(at + "worked_if"),
        fields.choice(at + "else", fields.choices().steps()),
        fields.paged(at + "page"),
        fields.field(at + "page_rule.ack_within_min", Kind.NUMBER),
        fields.paged(at + "page_rule.then"),
        fields.choice(at + "ask_first", fields.choices().people()),
        fields.choice(at + "setting", fields.choices().settings()),
        fields.field(at + "hours", Kind.WORD),
        fields.choice(at + "out_of_hours", fields.choices().steps()),
        fields.choice(at + "restricted.kind", fields.choices().restrictions()),
        fields.choice(at + "restricted.confirm_with", fields.choices().people()),
        fields.field(at + "restricted.second_staff", Kind.TICK),
        fields.field(at + "restricted.reason_required", Kind.TICK),
        fields.field(at + "restricted.waive_confirm_if", Kind.TICK),
        fields.choice(at + "emergency.psap", fields.choices().people()),
        fields.text(at + "jump_because"));
  }

  private List<Field> sometimes(String at) {
    var all = new ArrayList<Field>();
    all.add(
        fields.choice(
            at + "page_rule.any_one_is_enough", fields.choices().unlessNo("any_one_is_enough")));
    all.addAll(needs(at));
    all.addAll(
        List.of(
            fields.field(at + "travel_min", Kind.NUMBER),
            fields.field(at + "two_people", Kind.TICK),
            fields.field(at + "check_in_min", Kind.NUMBER),
            fields.text(at + "staff_safety"),
            fields.field(at + "restricted.max_nights", Kind.NUMBER),
            fields.text(at + "restricted.police_only_if"),
            fields.spoken(at + "emergency.script.en", "en"),
            fields.spoken(at + "emergency.script.es", "es"),
            fields.choice(
                at + "emergency.confirm_contact_made",
                fields.choices().unlessNo("confirm_contact_made")),
            fields.text(at + "flex_fund.purpose"),
            fields.field(at + "flex_fund.cap_dollars", Kind.NUMBER),
            fields.choice(at + "flex_fund.approver", fields.choices().people()),
            fields.text(at + "flex_fund.after_hours"),
            fields.text(at + "safety_plan_part"),
            fields.text(at + "text_template")));
    return all;
  }

  /// What is needed of each person who is asked to help, and of whoever else it was noted for.
  private List<Field> needs(String at) {
    var need = at + "page_rule.need";
    var people = new LinkedHashSet<String>();
    people.addAll(fields.paged(at + "page").values());
    people.addAll(fields.paged(at + "page_rule.then").values());
    if (DraftPlaces.find(fields.form(), need).orElse(null) instanceof Map<?, ?> noted) {
      noted.keySet().forEach(one -> people.add(String.valueOf(one)));
    }
    return people.stream()
        .filter(one -> DraftPlaces.find(fields.form(), "people." + one).isPresent())
        .map(one -> {
          var name = fields.words("people." + one + ".name", one);
          var label = fields.say().of("draft.need", Map.of("name", name));
          return fields.called(need + "." + one, label);
        })
        .toList();
  }
}
