package org.porchlight.exchange.copy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.porchlight.exchange.copy.PlanCopy.Part;
import org.porchlight.exchange.copy.PlanCopy.Voice;
import org.porchlight.family.CopyReader;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PreventionItem;
import org.porchlight.plan.SignOff;

/// Builds what is printed of a plan; pure.
final class PlanCopies {
  private final CopyReader reader;
  private final CrisisPlan plan;
  private final CopyWords words;
  private final CopyPeople people;

  PlanCopies(CopyReader reader, CopyWords words) {
    this.reader = reader;
    this.plan = reader.plan();
    this.words = words;
    this.people = new CopyPeople(reader, words);
  }

  PlanCopy copy(boolean large) {
    return new PlanCopy(
        words.language().code(),
        large,
        title(),
        words.of("about"),
        edition(),
        foot("foot", "foot.no_review"),
        notice(),
        voices(),
        first(),
        new StepCopies(plan, words, people).all(),
        danger(),
        new LaterParts(reader, words, people).all(),
        people.all(),
        signOffs(),
        last());
  }

  String title() {
    PersonId youth = plan.youth();
    return youth == null
        ? words.of("title.anybody")
        : words.of("title", Map.of("name", people.name(youth)));
  }

  private List<String> edition() {
    var lines = new ArrayList<String>();
    lines.add(
        words.of(
            "edition",
            Map.of(
                "plan", plan.ref().plan().value(),
                "version", Integer.toString(plan.ref().version()),
                "day", words.day(plan.effective()))));
    LocalDate review = plan.reviewBy();
    if (review != null) {
      lines.add(words.of("review_by", Map.of("day", words.day(review))));
    }
    PersonId person = reader.person();
    if (person != null) {
      lines.add(words.of("copy_of", Map.of("name", people.name(person))));
    }
    return lines;
  }

  String foot(String key, String keyWithoutReview) {
    LocalDate review = plan.reviewBy();
    var values =
        Map.of(
            "plan", plan.ref().plan().value(),
            "version", Integer.toString(plan.ref().version()),
            "day", review == null ? "" : words.day(review));
    return review == null
        ? words.of(
            keyWithoutReview,
            Map.of("plan", values.get("plan") + "", "version", values.get("version") + ""))
        : words.of(key, values);
  }

  private String notice() {
    return switch (plan.status()) {
      case ACTIVE, NEEDS_ATTENTION -> "";
      case DRAFT, TEAM_REVIEW, SIGNING -> words.of("notice.not_yet");
      case SUPERSEDED, SUSPENDED, RETIRED -> words.of("notice.over");
    };
  }

  private List<Voice> voices() {
    var voices = new ArrayList<Voice>();
    plan.signOffs().stream()
        .filter(signOff -> signOff.who().equals(plan.youth()) && !signOff.words().isEmpty())
        .forEach(signOff -> voices.add(new Voice(people.name(signOff.who()), signOff.words())));
    FamilyRecord family = reader.family();
    if (family != null && !family.knowThisAboutUs().isEmpty()) {
      voices.add(new Voice(words.of("voices.about_us"), family.knowThisAboutUs()));
    }
    if (!plan.provisions().crisisMeans().isEmpty()) {
      voices.add(new Voice(words.of("voices.crisis"), plan.provisions().crisisMeans()));
    }
    return voices;
  }

  private List<Part> first() {
    return Stream.of(
            part("strengths", plan.strengths()),
            part("helps", plan.whatHelps()),
            part("helps.supporters", plan.provisions().whatHelpsSupporters()),
            part("prevention", plan.prevention().stream().map(this::prevention).toList()),
            part("signs", plan.earlyWarningSigns()),
            part("triggers", plan.triggers()),
            part("worse", plan.whatMakesItWorse()))
        .filter(part -> !part.items().isEmpty())
        .toList();
  }

  private String prevention(PreventionItem item) {
    return words.of(
        "prevention.item",
        Map.of(
            "what", item.action(),
            "who", people.name(item.who()),
            "when", words.code("when", item.when())));
  }

  private Part danger() {
    var items = new ArrayList<String>();
    plan.dangerOverride().conditions().stream()
        .map(condition -> words.code("danger", condition))
        .forEach(items::add);
    items.add(words.of("danger.go", Map.of("step", plan.dangerOverride().goTo().value())));
    return part("danger", items);
  }

  /// Everybody's word, dissent among them; never hidden (A19).
  private List<Voice> signOffs() {
    return plan.signOffs().stream()
        .map(signOff -> new Voice(signed(signOff), signOff.words()))
        .toList();
  }

  private String signed(SignOff signOff) {
    return words.of(
        "signed.line",
        Map.of(
            "who", people.nameAndRole(signOff.who()),
            "agreement", words.code("agreement", signOff.agreement().code()),
            "how", words.code("how", signOff.how()),
            "day", words.day(signOff.on())));
  }

  private List<Part> last() {
    var basis = plan.basis();
    String reason = words.code("reason", basis.revisionReason());
    String why =
        basis.whatChanged().isEmpty()
            ? reason
            : words.of("why.item", Map.of("reason", reason, "words", basis.whatChanged()));
    return List.of(part("why", List.of(why)));
  }

  private Part part(String key, List<String> items) {
    return new Part(words.of(key), items.stream().map(words::sentence).toList());
  }
}
