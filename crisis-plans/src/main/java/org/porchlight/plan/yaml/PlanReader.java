package org.porchlight.plan.yaml;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Agreement;
import org.porchlight.plan.Basis;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.DangerOverride;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FunctionalAssessment;
import org.porchlight.plan.LocalText;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanForm;
import org.porchlight.plan.PlanKind;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.PreventionItem;
import org.porchlight.plan.Scenario;
import org.porchlight.plan.SignOff;
import org.porchlight.plan.checks.Finding;
import org.porchlight.plan.checks.PlanChecks;

/// Reads a plan out of the parts of its file.
final class PlanReader {
  private static final int VERSION_MAX = 99_999;

  /// Places whose faults would make every reference look wrong.
  private static final Pattern HIDES_NAMES =
      Pattern.compile(
          "|people|people\\.[^.]*|scenarios|scenarios\\[\\d+](\\.steps(\\[\\d+](\\.id)?)?)?");

  private final Section root;

  private PlanReader(YamlNode root, Faults faults) {
    this.root = new Section(faults, "", root);
  }

  static PlanReading read(YamlNode root, Faults faults) {
    var plan = new PlanReader(root, faults).plan();
    var findings = findings(plan, faults);
    var lines = new Lines(root);
    for (var finding : findings) {
      if (finding.weight() == Finding.Weight.BROKEN) {
        faults.add(lines.of(finding.path()), finding);
      }
    }
    return faults.isEmpty()
        ? new PlanReading.Read(plan, findings)
        : new PlanReading.Unreadable(faults.inOrder());
  }

  /// A plan with stand-ins in it is only asked whether its names resolve.
  private static List<Finding> findings(CrisisPlan plan, Faults faults) {
    if (faults.isEmpty()) {
      return PlanChecks.check(plan);
    }
    return faults.anyAt(HIDES_NAMES)
        ? List.of()
        : PlanChecks.check("references.resolve", plan).stream()
            .filter(finding -> !finding.got().equals(Faults.quote(Shape.UNREAD)))
            .toList();
  }

  private record Header(
      PlanRef ref,
      PlanStatus status,
      PlanKind kind,
      int supersedes,
      @Nullable FamilyId family,
      @Nullable PersonId youth,
      String jurisdiction,
      ZoneId timezone,
      LocalDate effective,
      @Nullable LocalDate reviewBy) {}

  private CrisisPlan plan() {
    root.required("schema", Terms.exactly(PlanForm.SCHEMA));
    var header = header(root.requiredSection("plan"));
    var tellResponders = root.localText("tell_responders");
    var triggerPlaces = new LinkedHashMap<String, String>();
    var plan =
        new CrisisPlan(
            header.ref(),
            header.status(),
            header.kind(),
            header.supersedes(),
            header.family(),
            header.youth(),
            header.jurisdiction(),
            header.timezone(),
            header.effective(),
            header.reviewBy(),
            basis(),
            people(),
            root.list("strengths", Shape.TEXT),
            root.section("life_domains").map(Section::words).orElse(Map.of()),
            assessment(),
            ProvisionsReader.triggers(root, triggerPlaces),
            root.list("early_warning_signs", Shape.TEXT),
            root.list("what_helps", Shape.TEXT),
            root.list("what_makes_it_worse", Shape.TEXT),
            root.text("predicted_worst_case"),
            root.list("home_safety", Shape.TEXT),
            tellResponders,
            root.sections("prevention").stream().map(PlanReader::prevention).toList(),
            override(root.requiredSection("danger_override")),
            scenarios(tellResponders),
            AfterCareReader.read(root.section("after").orElse(null)),
            root.sections("signoff").stream().map(PlanReader::signOff).toList(),
            ProvisionsReader.read(root, triggerPlaces));
    root.end();
    return plan;
  }

  private static Header header(Section plan) {
    var kind = plan.optional("kind", Terms.KIND).orElse(PlanKind.FULL);
    var family = plan.optional("family", Shape.FAMILY).orElse(null);
    var youth = plan.optional("youth", Shape.PERSON).orElse(null);
    var isDefault = kind == PlanKind.AGENCY_DEFAULT;
    if (isDefault != (family == null)) {
      plan.fault("family", family == null ? "nothing" : "a family", belonging(isDefault));
    }
    if (isDefault != (youth == null)) {
      plan.fault("youth", youth == null ? "nothing" : "a youth", belonging(isDefault));
    }
    var header =
        new Header(
            new PlanRef(
                plan.required("id", Shape.PLAN),
                plan.required("version", Shape.number(1, VERSION_MAX))),
            plan.required("status", Terms.STATUS),
            kind,
            plan.optional("supersedes", Shape.number(1, VERSION_MAX)).orElse(0),
            family,
            youth,
            plan.text("jurisdiction"),
            plan.required("timezone", Shape.ZONE),
            plan.required("effective", Shape.DATE),
            plan.optional("review_by", Shape.DATE).orElse(null));
    plan.end();
    return header;
  }

  private static String belonging(boolean isDefault) {
    return isDefault
        ? "none in an agency's default plan, which belongs to nobody"
        : "the family and the youth whose plan it is";
  }

  private Basis basis() {
    var basis = root.section("basis").orElse(null);
    if (basis == null) {
      return new Basis("", List.of(), "", "");
    }
    var read =
        new Basis(
            basis.text("revision_reason"),
            basis.list("incidents", Shape.TEXT),
            basis.text("meeting"),
            basis.text("what_changed"));
    basis.end();
    return read;
  }

  private Map<PersonId, PlanPerson> people() {
    return PlanPersonReader.people(root.requiredSection("people"));
  }

  private FunctionalAssessment assessment() {
    var section = root.section("functional_assessment").orElse(null);
    if (section == null) {
      return FunctionalAssessment.NONE;
    }
    var read =
        new FunctionalAssessment(
            section.list("antecedents", Shape.TEXT),
            section.text("behavior"),
            section.text("consequence"),
            section.text("need_behind"));
    section.end();
    return read;
  }

  private static PreventionItem prevention(Section section) {
    var read =
        new PreventionItem(
            section.required("do", Shape.TEXT),
            section.required("who", Shape.PERSON),
            section.required("when", Shape.TEXT));
    section.end();
    return read;
  }

  private static DangerOverride override(Section section) {
    var conditions = section.list("if", Shape.TEXT);
    if (conditions.isEmpty() && section.find("if").isEmpty()) {
      section.fault("if", "nothing", "one or more conditions");
    }
    var read = new DangerOverride(conditions, section.required("go_to", Shape.STEP));
    section.end();
    return read;
  }

  private List<Scenario> scenarios(LocalText tellResponders) {
    var sections = root.sections("scenarios");
    if (sections.isEmpty() || sections.size() > YamlLimits.SCENARIOS_MAX) {
      root.fault(
          "scenarios",
          sections.size() + " scenarios",
          "one or more, at most " + YamlLimits.SCENARIOS_MAX);
    }
    var reader = new ScenarioReader(tellResponders);
    var scenarios = sections.stream().map(reader::scenario).toList();
    var steps = scenarios.stream().mapToInt(scenario -> scenario.steps().size()).sum();
    if (steps > YamlLimits.STEPS_MAX) {
      root.fault("scenarios", steps + " steps", "at most " + YamlLimits.STEPS_MAX);
    }
    return scenarios;
  }

  private static SignOff signOff(Section section) {
    var read =
        new SignOff(
            section.required("who", Shape.PERSON),
            section.required("role", Shape.TEXT),
            section.required("how", Shape.TEXT),
            section.required("on", Shape.DATE),
            section.optional("agreement", Terms.AGREEMENT).orElse(Agreement.AGREE),
            section.text("words"),
            section.optional("lang", Shape.LANGUAGE).orElse(null));
    section.end();
    return read;
  }
}
