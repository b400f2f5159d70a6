package org.porchlight.exchange.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.porchlight.exchange.copy.PlanCopy.Part;
import org.porchlight.family.CopyReader;
import org.porchlight.plan.AdvancePreferences;
import org.porchlight.plan.AfterCare;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.DecisionRight;
import org.porchlight.plan.Household;
import org.porchlight.plan.Language;
import org.porchlight.plan.NeverDisclose;
import org.porchlight.plan.Privacy;
import org.porchlight.plan.Provisions;

/// What is read after the steps: afterwards, safety at home, wishes, rights.
final class LaterParts {
  private final CopyReader reader;
  private final CrisisPlan plan;
  private final Provisions provisions;
  private final CopyWords words;
  private final CopyPeople people;

  LaterParts(CopyReader reader, CopyWords words, CopyPeople people) {
    this.reader = reader;
    this.plan = reader.plan();
    this.provisions = plan.provisions();
    this.words = words;
    this.people = people;
  }

  List<Part> all() {
    return Stream.of(
            part("after", after()),
            part("responders", responders()),
            part("safety", safety()),
            part("avoid", one(plan.predictedWorstCase())),
            part("behind", behind()),
            part("advance", advance()),
            part("life", life()),
            part("homes", reader.homes().stream().map(this::home).toList()),
            part("private", reader.isYouth() ? kept() : List.of()),
            part("decisions", provisions.decisions().stream().map(this::decision).toList()),
            part("without", List.copyOf(provisions.reasons().values())),
            part("school_plan", one(provisions.schoolPlan())),
            part("holders", holders()))
        .filter(part -> !part.items().isEmpty())
        .toList();
  }

  private List<String> after() {
    AfterCare care = plan.after();
    var items = new ArrayList<String>();
    care.followUps()
        .forEach(promise ->
            items.add(
                words.of(
                    "after.follow_up",
                    Map.of(
                        "time", words.time(promise.within()),
                        "who", people.name(promise.who()),
                        "whom", people.names(promise.ask())))));
    var talk = care.debrief();
    if (talk != null) {
      items.add(
          words.of(
              "after.debrief",
              Map.of(
                  "time", words.time(talk.within()),
                  "whom", people.names(talk.with()),
                  "who", people.name(talk.ledBy()))));
      items.addAll(named("after.rule", talk.rule()));
    }
    items.add(words.of("after.decision", Map.of("time", words.time(care.planDecisionWithin()))));
    items.addAll(named("after.celebrate", care.celebrate()));
    return items;
  }

  /// In both languages where there are both: who comes may speak the other one.
  private List<String> responders() {
    var card = plan.tellResponders();
    var items = new ArrayList<String>();
    items.addAll(one(card.in(words.language())));
    Stream.of(Language.values())
        .filter(other -> other != words.language() && card.has(other))
        .filter(_ -> card.has(words.language()))
        .forEach(other -> items.add(card.in(other)));
    return items;
  }

  private List<String> safety() {
    var items = new ArrayList<>(plan.homeSafety());
    var asked = provisions.meansSafety();
    if (asked != null) {
      items.add(
          words.of(
              "safety.asked", Map.of("day", words.day(asked.askedOn()), "answer", asked.answer())));
    }
    return items;
  }

  private List<String> behind() {
    var why = plan.functionalAssessment();
    return Stream.of(
            named("behind.need", why.needBehind()),
            named("behind.before", words.list(why.antecedents())),
            named("behind.seen", why.behavior()),
            named("behind.after", why.consequence()))
        .flatMap(List::stream)
        .toList();
  }

  private List<String> advance() {
    AdvancePreferences wishes = provisions.advance();
    return Stream.of(
            named("advance.prefer", words.list(wishes.prefer())),
            named("advance.avoid", words.list(wishes.avoid())),
            named("advance.hospital", wishes.hospital()),
            named("advance.medicines", wishes.medicines()),
            named("advance.call", people.names(wishes.call())))
        .flatMap(List::stream)
        .toList();
  }

  private List<String> life() {
    return plan.lifeDomains().entrySet().stream()
        .map(entry ->
            words.of(
                "life.item",
                Map.of("domain", words.code("domain", entry.getKey()), "words", entry.getValue())))
        .toList();
  }

  private String home(Household home) {
    return words.of("homes.item", Map.of("name", home.name(), "address", home.address()));
  }

  private List<String> kept() {
    Privacy privacy = provisions.privacy();
    return Stream.concat(
            privacy.neverDisclose().stream().map(this::kept),
            named("private.device", privacy.sharedDevice()).stream())
        .toList();
  }

  private String kept(NeverDisclose kept) {
    String topic = kept.topic().replace('_', ' ');
    return kept.to().isEmpty()
        ? words.of("private.nobody", Map.of("topic", topic))
        : words.of("private.item", Map.of("topic", topic, "who", people.names(kept.to())));
  }

  private String decision(DecisionRight right) {
    String matter = words.code("matter", right.matter().code());
    String who = people.names(right.by());
    return right.authority().isEmpty()
        ? words.of("decisions.item", Map.of("matter", matter, "who", who))
        : words.of(
            "decisions.because", Map.of("matter", matter, "who", who, "why", right.authority()));
  }

  private List<String> holders() {
    return one(people.names(provisions.copiesWith()));
  }

  private List<String> named(String key, String text) {
    return text.isEmpty() ? List.of() : List.of(words.of(key, Map.of("words", text)));
  }

  private static List<String> one(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private Part part(String key, List<String> items) {
    return new Part(words.of(key), items.stream().map(words::sentence).toList());
  }
}
