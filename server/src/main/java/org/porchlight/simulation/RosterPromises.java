package org.porchlight.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.TimeOff;
import org.porchlight.oncall.duty.About;
import org.porchlight.oncall.duty.Answer;
import org.porchlight.oncall.duty.Ask;
import org.porchlight.oncall.duty.RosterEvent;
import org.porchlight.oncall.duty.RosterEvent.AskAnswered;
import org.porchlight.oncall.duty.RosterEvent.MessageAsked;
import org.porchlight.oncall.duty.RosterEvent.PersonAsked;
import org.porchlight.oncall.duty.RosterState;

/// What is promised about the roster, as predicates of what one append told, each under its name.
final class RosterPromises {
  static final List<Promise> ALL =
      List.of(
          new Promise("a shift is asked about once", RosterPromises::shiftsAreAskedAboutOnce),
          new Promise("a replacement is accepted once", RosterPromises::onlyOneTakesAShift),
          new Promise("who takes a shift has it", RosterPromises::whoTakesAShiftHasIt),
          new Promise("nobody off is asked to stand in", RosterPromises::nobodyOffIsAsked),
          new Promise("every question leaves", RosterPromises::everyQuestionLeaves));

  private RosterPromises() {}

  /// What one append told.
  ///
  /// @param rosterBefore as it counted before
  /// @param rosterAfter as it counts now
  record Told(
      RosterState before,
      List<RosterEvent> events,
      RosterState after,
      Roster rosterBefore,
      Roster rosterAfter,
      Instant at) {
    <E extends RosterEvent> Stream<E> events(Class<E> type) {
      return events.stream().filter(type::isInstance).map(type::cast);
    }
  }

  /// @param name what is promised, in words
  record Promise(String name, Predicate<Told> kept) {}

  /// @throws BrokenPromiseException that names the first that does not hold
  static void check(Told told) {
    for (Promise promise : ALL) {
      if (!promise.kept().test(told)) {
        throw new BrokenPromiseException(
            "P12 roster: " + promise.name() + "\nat " + told.at() + " " + told.events());
      }
    }
  }

  /// Once to confirm it and once to try the phone, unless the first question was overtaken.
  private static boolean shiftsAreAskedAboutOnce(Told told) {
    return told.events(PersonAsked.class)
        .filter(asked ->
            asked.about().kind() == About.Kind.CONFIRM || asked.about().kind() == About.Kind.READY)
        .allMatch(asked ->
            told.after().asks().values().stream()
                    .filter(ask -> ask.standing() != Ask.Standing.OVERTAKEN)
                    .filter(ask -> isSame(ask.about(), asked.about()))
                    .count()
                <= 1);
  }

  private static boolean isSame(About one, About other) {
    return one.kind() == other.kind()
        && one.whose().equals(other.whose())
        && one.duty() == other.duty()
        && one.span().start().equals(other.span().start());
  }

  private static Stream<Ask> taken(Told told) {
    return told.events(AskAnswered.class)
        .filter(answered -> answered.answer() == Answer.YES)
        .flatMap(answered -> told.after().ask(answered.ask()).stream())
        .filter(ask -> ask.about().kind() == About.Kind.TAKE);
  }

  /// Whoever takes a shift takes it from whom it was offered for, not from somebody who took it.
  private static boolean onlyOneTakesAShift(Told told) {
    return taken(told)
        .allMatch(ask ->
            isOn(told.rosterBefore(), new StaffId(ask.about().whose()), ask.about().duty(), ask));
  }

  private static boolean whoTakesAShiftHasIt(Told told) {
    return taken(told)
        .allMatch(ask ->
            told.rosterAfter().onCall(ask.about().span().start()).member(ask.to()).isPresent());
  }

  private static boolean isOn(Roster roster, StaffId staff, Duty duty, Ask ask) {
    return roster
        .onCall(ask.about().span().start())
        .member(staff)
        .filter(member -> member.duty() == duty)
        .isPresent();
  }

  private static boolean nobodyOffIsAsked(Told told) {
    return told.events(PersonAsked.class)
        .filter(asked -> asked.about().kind() == About.Kind.TAKE)
        .noneMatch(asked ->
            told.rosterBefore().timeOff().stream()
                .filter(off -> off.staff().equals(asked.to()))
                .anyMatch(off -> touches(off, asked, told.rosterBefore())));
  }

  private static boolean touches(TimeOff off, PersonAsked asked, Roster roster) {
    return off.when().in(roster.zone()).flatMap(asked.about().span()::overlap).isPresent();
  }

  /// No question stands in the log without a text that asks it (P2).
  private static boolean everyQuestionLeaves(Told told) {
    return told.events(PersonAsked.class)
        .allMatch(asked ->
            told.events(MessageAsked.class)
                .anyMatch(message ->
                    message.ask() == asked.ask()
                        && Optional.of(message.to()).equals(Optional.of(asked.to()))));
  }
}
