package org.porchlight.plan.checks;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PersonId;

/// A place of a plan that asks something of a person, beside paging them.
///
/// @param path in the file form
record PersonPlace(PersonId person, String path) {
  /// Every such place, in file order. Who signed and who decides is a fact, and nobody is asked.
  static Stream<PersonPlace> asked(CrisisPlan plan) {
    return Stream.of(
            each("prevention", ".who", plan.prevention(), item -> item.who()),
            StepPlace.all(plan).flatMap(PersonPlace::inStep),
            afterwards(plan),
            each("copies_with", "", plan.provisions().copiesWith(), person -> person),
            each("advance_preferences.call", "", plan.provisions().advance().call(), call -> call),
            each("team_tasks", ".who", plan.provisions().tasks(), task -> task.who()))
        .flatMap(places -> places);
  }

  private static Stream<PersonPlace> inStep(StepPlace place) {
    var step = place.step();
    var restricted = step.restricted();
    var fund = step.notes().flexFund();
    return Stream.of(
            at(step.who(), place.path() + ".who"),
            at(step.askFirst(), place.path() + ".ask_first"),
            at(
                restricted == null ? null : restricted.confirmWith(),
                place.path() + ".restricted.confirm_with"),
            at(fund == null ? null : fund.approver(), place.path() + ".flex_fund.approver"))
        .flatMap(places -> places);
  }

  private static Stream<PersonPlace> afterwards(CrisisPlan plan) {
    var debrief = plan.after().debrief();
    var followUps = plan.after().followUps();
    var calls =
        IntStream.range(0, followUps.size())
            .boxed()
            .flatMap(index -> {
              var path = "after.follow_up[" + index + "]";
              var followUp = followUps.get(index);
              return Stream.concat(
                  at(followUp.who(), path + ".who"),
                  each(path + ".ask", "", followUp.ask(), person -> person));
            });
    var talk =
        debrief == null
            ? Stream.<PersonPlace>empty()
            : Stream.concat(
                at(debrief.ledBy(), "after.debrief.led_by"),
                each("after.debrief.with", "", debrief.with(), person -> person));
    return Stream.concat(calls, talk);
  }

  private interface Named<T> {
    PersonId in(T item);
  }

  private static <T> Stream<PersonPlace> each(
      String path, String key, List<T> items, Named<T> named) {
    return IntStream.range(0, items.size())
        .mapToObj(
            index -> new PersonPlace(named.in(items.get(index)), path + "[" + index + "]" + key));
  }

  private static Stream<PersonPlace> at(@Nullable PersonId person, String path) {
    return person == null ? Stream.empty() : Stream.of(new PersonPlace(person, path));
  }
}
