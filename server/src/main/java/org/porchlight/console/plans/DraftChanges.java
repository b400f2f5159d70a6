package org.porchlight.console.plans;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.porchlight.console.Form;
import org.porchlight.coordination.drafting.PlanDraft;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.Support;
import org.porchlight.plan.draft.DraftEdit;
import org.porchlight.plan.draft.DraftPlaces;

/// Reads which steps, situations or people a form brings in, takes out or moves.
final class DraftChanges {
  /// What a form of the editor can ask for, beside words of a field.
  private enum Do {
    ADD_STEP,
    STEP_UP,
    STEP_DOWN,
    REMOVE_STEP,
    ADD_SCENARIO,
    REMOVE_SCENARIO,
    ADD_PERSON,
    NEW_PERSON,
    REMOVE_PERSON,
    ADD_ITEM,
    REMOVE_ITEM
  }

  private final Map<String, Object> draft;
  private final Form form;
  private final Do what;
  private final String scenario;
  private final String step;
  private final String person;

  DraftChanges(PlanDraft draft, Form form) {
    var known = draft.form();
    this.draft = known == null ? Map.of() : known;
    this.form = form;
    what = form.one(Do.class, "do");
    scenario = what == Do.ADD_SCENARIO ? free(letters(), "scenarios.") : form.text("scenario");
    step = what == Do.ADD_STEP || what == Do.ADD_SCENARIO ? freeStep() : form.text("step");
    person = what == Do.NEW_PERSON ? freePerson() : form.text("person");
  }

  /// The edits, one after the other.
  Future<List<DraftEdit>> all(Supplier<Future<Optional<FamilyRecord>>> family) {
    return switch (what) {
      case ADD_STEP -> one(new DraftEdit.AddStep(scenario, form.text("after"), step));
      case STEP_UP -> one(new DraftEdit.MoveStep(scenario, step, -1));
      case STEP_DOWN -> one(new DraftEdit.MoveStep(scenario, step, 1));
      case REMOVE_STEP -> one(new DraftEdit.RemoveStep(scenario, step));
      case ADD_SCENARIO -> one(new DraftEdit.AddScenario(scenario, step));
      case REMOVE_SCENARIO -> one(new DraftEdit.RemoveScenario(scenario));
      case REMOVE_PERSON -> one(new DraftEdit.RemovePerson(person));
      case ADD_ITEM -> one(new DraftEdit.AddItem(form.text("list"), item()));
      case REMOVE_ITEM -> one(new DraftEdit.RemoveItem(form.text("list"), item()));
      case NEW_PERSON -> {
        var support = form.one(Support.class, "support").code();
        yield one(new DraftEdit.AddPerson(person, form.text("name"), form.text("role"), support));
      }
      case ADD_PERSON ->
          family
              .get()
              .map(known ->
                  known.stream()
                      .flatMap(record -> record.people().values().stream())
                      .filter(one -> one.id().value().equals(person))
                      .findFirst()
                      .map(DraftChanges::joining)
                      .orElseThrow(() -> new Form.NotOurs("person")));
    };
  }

  private static Future<List<DraftEdit>> one(DraftEdit edit) {
    return Future.succeededFuture(List.of(edit));
  }

  /// What the family's record knows of them comes along.
  private static List<DraftEdit> joining(FamilyPerson one) {
    var at = "people." + one.id() + ".";
    var edits = new ArrayList<DraftEdit>();
    edits.add(
        new DraftEdit.AddPerson(one.id().value(), one.name(), one.role(), one.support().code()));
    var languages = one.languages().stream().map(Language::code).collect(Collectors.joining("\n"));
    if (!languages.isEmpty()) {
      edits.add(new DraftEdit.Write(at + "langs", languages));
    }
    one.contactPoints().stream()
        .findFirst()
        .ifPresent(point -> edits.add(new DraftEdit.Write(at + "tel", point.number().e164())));
    return edits;
  }

  /// The part of the editor that shows what became of it.
  String part() {
    return switch (what) {
      case ADD_STEP, STEP_UP, STEP_DOWN, REMOVE_STEP, ADD_SCENARIO -> "s-" + scenario;
      case REMOVE_SCENARIO -> "signs";
      case ADD_PERSON, NEW_PERSON, REMOVE_PERSON -> "people";
      case ADD_ITEM, REMOVE_ITEM -> partOfList(form.text("list"));
    };
  }

  String leadsTo() {
    return switch (what) {
      case ADD_STEP, STEP_UP, STEP_DOWN -> "/part/" + part() + "?open=" + step + "#step-" + step;
      case ADD_PERSON, NEW_PERSON -> "/part/people?open=" + person + "#person-" + person;
      case ADD_ITEM -> {
        var item = form.text("list") + "." + item();
        yield "/part/" + part() + "?open=" + item + "#item-" + item.replace('.', '-');
      }
      case REMOVE_STEP, ADD_SCENARIO, REMOVE_SCENARIO, REMOVE_PERSON, REMOVE_ITEM ->
          "/part/" + part();
    };
  }

  private int item() {
    var item = form.text("item");
    if (!item.matches("[0-9]{1,4}")) {
      throw new Form.NotOurs("item");
    }
    return Integer.parseInt(item);
  }

  private static String partOfList(String list) {
    return switch (list) {
      case "prevention" -> "prevention";
      case "decisions", "privacy.never_disclose" -> "wishes";
      case "after.follow_up", "team_tasks" -> "reviews";
      default -> {
        var names = list.split("\\.", -1);
        if (names.length < 2 || !names[0].equals("scenarios")) {
          throw new Form.NotOurs("list");
        }
        yield "s-" + names[1];
      }
    };
  }

  private static List<String> letters() {
    var letters = new ArrayList<String>();
    IntStream.rangeClosed('A', 'Z').forEach(one -> letters.add(String.valueOf((char) one)));
    return letters;
  }

  private String freeStep() {
    Predicate<String> taken = id -> isStep(id);
    return IntStream.range(1, 1_000)
        .mapToObj(number -> scenario + number)
        .filter(taken.negate())
        .findFirst()
        .orElseThrow(() -> new Form.NotOurs("scenario"));
  }

  private boolean isStep(String id) {
    if (draft.get("scenarios") instanceof List<?> all) {
      for (var one : all) {
        if (one instanceof Map<?, ?> keys
            && keys.get("id") instanceof String name
            && DraftPlaces.find(draft, "scenarios." + name + ".steps." + id)
                .filter(Map.class::isInstance)
                .isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private String freePerson() {
    var letter =
        switch (form.one(Support.class, "support")) {
          case FAMILY -> "P";
          case NATURAL, COMMUNITY -> "N";
          case PEER, FORMAL -> "T";
        };
    var names = IntStream.range(1, 200).mapToObj(number -> letter + number).toList();
    return free(names, "people.");
  }

  private String free(List<String> names, String at) {
    return names.stream()
        .filter(name -> DraftPlaces.find(draft, at + name).isEmpty())
        .findFirst()
        .orElseThrow(() -> new Form.NotOurs("do"));
  }
}
