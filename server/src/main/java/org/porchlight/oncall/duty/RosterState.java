package org.porchlight.oncall.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.porchlight.oncall.Coverage;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.duty.RosterEvent.AskAnswered;
import org.porchlight.oncall.duty.RosterEvent.AskMissed;
import org.porchlight.oncall.duty.RosterEvent.AskOvertaken;
import org.porchlight.oncall.duty.RosterEvent.ChangeAgreed;
import org.porchlight.oncall.duty.RosterEvent.ChangeAsked;
import org.porchlight.oncall.duty.RosterEvent.ChangeDeclined;
import org.porchlight.oncall.duty.RosterEvent.ChangeWithdrawn;
import org.porchlight.oncall.duty.RosterEvent.MessageArrived;
import org.porchlight.oncall.duty.RosterEvent.MessageAsked;
import org.porchlight.oncall.duty.RosterEvent.MessageMissed;
import org.porchlight.oncall.duty.RosterEvent.MessageTaken;
import org.porchlight.oncall.duty.RosterEvent.MessageTried;
import org.porchlight.oncall.duty.RosterEvent.PersonAsked;
import org.porchlight.oncall.duty.RosterEvent.ReplyNotUnderstood;

/// Everything that became of the roster, as the log tells it.
///
/// What ended long ago is let go here; the log keeps it.
///
/// @param version of the log
/// @param unreached since when a phone has not answered its test; without those that do
/// @param last the highest number given so far, by kind
public record RosterState(
    long version,
    Map<Integer, Wish> wishes,
    Map<Integer, Ask> asks,
    Map<Integer, Message> messages,
    Map<StaffId, Instant> unreached,
    Last last) {
  public static final RosterState EMPTY =
      new RosterState(0, Map.of(), Map.of(), Map.of(), Map.of(), new Last(0, 0, 0));

  /// Longer than the longest gap that is looked back for.
  private static final Duration KEPT = Duration.ofDays(40);

  private static final int ENTRIES_LOOKED_THROUGH = 64;

  /// The numbers given last.
  public record Last(int wish, int ask, int message) {}

  public RosterState {
    wishes = Collections.unmodifiableMap(wishes);
    asks = Collections.unmodifiableMap(asks);
    messages = Collections.unmodifiableMap(messages);
    unreached = Map.copyOf(unreached);
  }

  /// The roster as it counts: the written one with every change that was agreed.
  ///
  /// A change that names somebody who is no longer of the staff is passed over.
  public Roster over(Roster written) {
    var roster = written;
    for (var wish : wishes.values()) {
      if (wish.counts()
          && wish.what().named().stream().allMatch(one -> written.member(one).isPresent())) {
        roster = wish.what().over(roster);
      }
    }
    return roster;
  }

  /// Where cover has gaps in `window`, counting only people who can be reached.
  ///
  /// @param roster as it counts: [#over] the written one
  public Coverage coverage(Roster roster, Span window) {
    return Coverage.of(roster, window, new Reach(this)::reaches);
  }

  /// The questions that wait for this person's answer, the oldest first.
  public List<Ask> openTo(StaffId staff) {
    return asks.values().stream().filter(ask -> ask.isOpen() && ask.to().equals(staff)).toList();
  }

  /// Every question of this kind, in any standing, the oldest first.
  public Stream<Ask> asked(About.Kind kind) {
    return asks.values().stream().filter(ask -> ask.about().kind() == kind);
  }

  public Optional<Ask> ask(int id) {
    return Optional.ofNullable(asks.get(id));
  }

  public Optional<Wish> wish(int id) {
    return Optional.ofNullable(wishes.get(id));
  }

  public Optional<Message> message(int id) {
    return Optional.ofNullable(messages.get(id));
  }

  /// Folds one event in. Total: what is in the log has happened.
  ///
  /// @param at when it was appended
  public RosterState evolve(RosterEvent event, Instant at) {
    var next =
        switch (event) {
          case ChangeAsked e ->
              withWish(Wish.asked(e, at), new Last(e.change(), last.ask(), last.message()));
          case ChangeAgreed(var id, var by) -> changed(id, wish -> wish.agreedBy(by, at));
          case ChangeDeclined(var id, _) ->
              changed(id, wish -> wish.now(Wish.Standing.DECLINED, at));
          case ChangeWithdrawn(var id, _) ->
              changed(id, wish -> wish.now(Wish.Standing.WITHDRAWN, at));
          case PersonAsked(var id, var to, var about, var code) ->
              withAsk(
                  new Ask(id, to, about, code, at, Ask.Standing.OPEN, at),
                  unreached,
                  new Last(last.wish(), id, last.message()));
          case AskAnswered(var id, var answer, var way) -> answered(id, answer, way, at);
          case AskMissed(var id) -> missed(id, at);
          case AskOvertaken(var id) -> standing(id, Ask.Standing.OVERTAKEN, unreached, at);
          case MessageAsked(var id, var ask, var to, var way, var say, var detail) ->
              withMessage(
                  new Message(
                      id, ask, to, way, say, detail, at, 1, at, Message.Outcome.WAITING, ""));
          case MessageTried(var id, var attempt) -> message(id, one -> one.triedAgain(attempt, at));
          case MessageTaken(var id, var carrierId) ->
              message(id, one -> one.now(Message.Outcome.TAKEN, carrierId));
          case MessageArrived(var id) ->
              message(id, one -> one.now(Message.Outcome.ARRIVED, one.carrierId()));
          case MessageMissed(var id, _) ->
              message(id, one -> one.now(Message.Outcome.MISSED, one.carrierId()));
          case ReplyNotUnderstood(var by) -> with(wishes, asks, messages, reached(by), last);
        };
    return next.version % ENTRIES_LOOKED_THROUGH == 0 ? next.without(at.minus(KEPT)) : next;
  }

  private RosterState answered(int id, Answer answer, Way way, Instant at) {
    var ask = asks.get(id);
    if (ask == null) {
      return with(wishes, asks, messages, unreached, last);
    }
    var standing =
        switch (answer) {
          case YES -> Ask.Standing.YES;
          case CANT -> Ask.Standing.CANT;
        };
    return standing(id, standing, way == Way.CONSOLE ? unreached : reached(ask.to()), at);
  }

  /// Only the test of a phone says something of the phone.
  private RosterState missed(int id, Instant at) {
    var ask = asks.get(id);
    var phones = new HashMap<>(unreached);
    if (ask != null && ask.about().kind() == About.Kind.READY) {
      phones.putIfAbsent(ask.to(), at);
    }
    return standing(id, Ask.Standing.MISSED, phones, at);
  }

  private Map<StaffId, Instant> reached(StaffId staff) {
    var phones = new HashMap<>(unreached);
    phones.remove(staff);
    return phones;
  }

  private RosterState standing(
      int id, Ask.Standing standing, Map<StaffId, Instant> phones, Instant at) {
    var ask = asks.get(id);
    return ask == null
        ? with(wishes, asks, messages, phones, last)
        : withAsk(ask.now(standing, at), phones, last);
  }

  private RosterState withAsk(Ask ask, Map<StaffId, Instant> phones, Last numbers) {
    var more = new LinkedHashMap<>(asks);
    more.put(ask.id(), ask);
    return with(wishes, more, messages, phones, numbers);
  }

  private RosterState withWish(Wish wish, Last numbers) {
    var more = new LinkedHashMap<>(wishes);
    more.put(wish.id(), wish);
    return with(more, asks, messages, unreached, numbers);
  }

  private RosterState changed(int id, UnaryOperator<Wish> change) {
    var wish = wishes.get(id);
    return wish == null
        ? with(wishes, asks, messages, unreached, last)
        : withWish(change.apply(wish), last);
  }

  private RosterState withMessage(Message message) {
    var more = new LinkedHashMap<>(messages);
    more.put(message.id(), message);
    var numbers = new Last(last.wish(), last.ask(), Math.max(last.message(), message.id()));
    return with(wishes, asks, more, unreached, numbers);
  }

  private RosterState message(int id, UnaryOperator<Message> change) {
    var message = messages.get(id);
    return message == null
        ? with(wishes, asks, messages, unreached, last)
        : withMessage(change.apply(message));
  }

  private RosterState with(
      Map<Integer, Wish> wishes,
      Map<Integer, Ask> asks,
      Map<Integer, Message> messages,
      Map<StaffId, Instant> unreached,
      Last last) {
    return new RosterState(version + 1, wishes, asks, messages, unreached, last);
  }

  /// Without what ended before `then`: it is about nothing that could still be asked.
  private RosterState without(Instant then) {
    var fresh = new LinkedHashMap<>(asks);
    fresh
        .values()
        .removeIf(ask ->
            !ask.isOpen() && ask.since().isBefore(then) && ask.about().span().end().isBefore(then));
    var letters = new LinkedHashMap<>(messages);
    letters.values().removeIf(message -> message.at().isBefore(then));
    var changes = new LinkedHashMap<>(wishes);
    // A wall time and its instant are never more than a day apart.
    changes
        .values()
        .removeIf(wish ->
            wish.what()
                .when()
                .until()
                .isBefore(then.atZone(ZoneOffset.UTC).toLocalDateTime().minusDays(2)));
    return new RosterState(version, changes, fresh, letters, unreached, last);
  }
}
