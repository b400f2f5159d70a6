package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
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
import org.porchlight.oncall.duty.DutyRules;
import org.porchlight.oncall.duty.Message;
import org.porchlight.oncall.duty.QuietHours;
import org.porchlight.oncall.duty.RosterEvent;
import org.porchlight.oncall.duty.RosterEvent.AskAnswered;
import org.porchlight.oncall.duty.RosterEvent.MessageAsked;
import org.porchlight.oncall.duty.RosterEvent.MessageTaken;
import org.porchlight.oncall.duty.RosterEvent.PersonAsked;
import org.porchlight.oncall.duty.RosterState;
import org.porchlight.oncall.duty.Say;
import org.porchlight.oncall.duty.Way;

/// What is promised about the roster, as predicates of what one append told, each under its name.
final class RosterPromises {
  static final List<Promise> ALL =
      List.of(
          new Promise("a shift is asked about once", RosterPromises::shiftsAreAskedAboutOnce),
          new Promise("a replacement is accepted once", RosterPromises::onlyOneTakesAShift),
          new Promise("who takes a shift has it", RosterPromises::whoTakesAShiftHasIt),
          new Promise("nobody off is asked to stand in", RosterPromises::nobodyOffIsAsked),
          new Promise("every question leaves", RosterPromises::everyQuestionLeaves),
          new Promise("news waits for the morning", RosterPromises::newsWaitsForTheMorning),
          new Promise("what left is known of all of it", RosterPromises::partsAreKnownTogether));

  /// Until a message came to something, once no fault keeps it.
  private static final Duration COMES_TO_SOMETHING = Duration.ofMinutes(5);

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

  /// When what is only news may leave: at once by day, else when the night is over.
  static Instant morning(Message message, ZoneId zone) {
    QuietHours quiet = DutyRules.USUAL.quiet();
    boolean waits =
        message.say() == Say.NOT_NEEDED
            && message.way() == Way.TEXT
            && quiet.contains(message.at(), zone);
    return waits ? quiet.orAfter(message.at(), zone) : message.at();
  }

  private static boolean newsWaitsForTheMorning(Told told) {
    return told.events(MessageTaken.class)
        .flatMap(taken -> told.after().message(taken.message()).stream())
        .noneMatch(news -> told.at().isBefore(morning(news, told.rosterAfter().zone())));
  }

  /// A receipt is told of everything that one text carried, in one append.
  private static boolean partsAreKnownTogether(Told told) {
    var one = new HashSet<Message.Outcome>();
    return told.events(MessageTaken.class)
        .map(MessageTaken::carrierId)
        .distinct()
        .allMatch(carrierId -> {
          one.clear();
          told.after().messages().values().stream()
              .filter(message -> message.carrierId().equals(carrierId))
              .forEach(message -> one.add(message.outcome()));
          return one.size() == 1;
        });
  }

  /// Nothing of a text with several parts is lost: each came to something, or the next channel was
  /// tried.
  ///
  /// @throws BrokenPromiseException that names the first that does not hold
  static void checkAtRest(RosterState state, Instant now, ZoneId zone) {
    for (Message message : state.messages().values()) {
      boolean old = morning(message, zone).plus(COMES_TO_SOMETHING).isBefore(now);
      if (message.outcome() == Message.Outcome.WAITING && old) {
        throw new BrokenPromiseException("P12 roster: a message came to nothing; " + message);
      }
      boolean missed = message.outcome() == Message.Outcome.MISSED && message.way() == Way.TEXT;
      boolean called =
          state.messages().values().stream()
              .anyMatch(one -> one.ask() == message.ask() && one.way() == Way.CALL);
      boolean night = DutyRules.USUAL.quiet().contains(now, zone);
      if (missed
          && old
          && !called
          && !night
          && state.ask(message.ask()).filter(Ask::isOpen).isPresent()) {
        throw new BrokenPromiseException("P12 roster: nobody calls about " + message);
      }
    }
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
