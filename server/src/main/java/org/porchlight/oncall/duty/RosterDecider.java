package org.porchlight.oncall.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.duty.RosterCommand.AgreeToChange;
import org.porchlight.oncall.duty.RosterCommand.AnswerAsk;
import org.porchlight.oncall.duty.RosterCommand.AskChange;
import org.porchlight.oncall.duty.RosterCommand.DeclineChange;
import org.porchlight.oncall.duty.RosterCommand.NoteMessages;
import org.porchlight.oncall.duty.RosterCommand.ReadReply;
import org.porchlight.oncall.duty.RosterCommand.TellFault;
import org.porchlight.oncall.duty.RosterCommand.TellNews;
import org.porchlight.oncall.duty.RosterCommand.WithdrawChange;

/// Decides what a command adds to the roster's log. Pure; what time makes due is [DutyTasks].
public final class RosterDecider {
  private static final Duration AHEAD_MAX = Duration.ofDays(366);

  private final Roster written;
  private final DutyRules rules;
  private final Draft draft;

  private RosterDecider(RosterState state, Roster written, DutyRules rules, Instant now) {
    this.written = written;
    this.rules = rules;
    this.draft = new Draft(state, now);
  }

  /// What `command` adds at `now`.
  ///
  /// @param written the roster without the changes of `state`
  public static RosterDecision decide(
      RosterState state, Roster written, DutyRules rules, Instant now, RosterCommand command) {
    var decider = new RosterDecider(state, written, rules, now);
    var refusal = decider.decide(command);
    return refusal == null
        ? new RosterDecision.Accepted(decider.draft.events())
        : new RosterDecision.Refused(refusal);
  }

  /// Whether a text of this member of staff is a reply about shifts; if not, it is a contact, or a
  /// reply to a page.
  ///
  /// @param said null when it begins with no word that is known
  /// @param pageOpen whether a page waits for an answer on the same phone: then a word that could
  ///   mean the page as well is for the page
  public static boolean expects(
      RosterState state,
      Instant now,
      StaffId from,
      DutyWord.@Nullable Said said,
      boolean pageOpen) {
    return Replies.isExpected(state, now, from, said, pageOpen);
  }

  private @Nullable RosterRefusal decide(RosterCommand command) {
    return switch (command) {
      case AskChange ask -> askChange(ask);
      case AgreeToChange(var id, var by) -> agree(id, by);
      case DeclineChange(var id, var by) -> decline(id, by);
      case WithdrawChange(var id, var by) -> withdraw(id, by);
      case AnswerAsk(var id, var answer, var way) ->
          draft
              .state()
              .ask(id)
              .map(ask -> new Answering(this).answer(ask, answer, way))
              .orElse(new Answering.Outcome(RosterRefusal.NO_SUCH_QUESTION))
              .refusal();
      case ReadReply(var from, var said) -> new Replies(this).read(from, said);
      case TellFault(var where) -> tellFault(where);
      case TellNews news -> new News(this).tell(news);
      case NoteMessages(var events) -> note(events);
    };
  }

  Draft draft() {
    return draft;
  }

  Roster written() {
    return written;
  }

  /// The roster as it counts, with what this decision has added so far.
  Roster roster() {
    return draft.state().over(written);
  }

  @Nullable RosterRefusal askChange(AskChange ask) {
    var named = ask.what().named();
    if (named.stream().anyMatch(one -> written.member(one).isEmpty())
        || (ask.fallback() != null && written.member(ask.fallback()).isEmpty())) {
      return RosterRefusal.NO_SUCH_PERSON;
    }
    var span = ask.what().when().in(written.zone());
    if (span.isEmpty()
        || !span.get().end().isAfter(draft.now())
        || span.get().start().isAfter(draft.now().plus(AHEAD_MAX))) {
      return RosterRefusal.NOT_AHEAD;
    }
    if (bringsInSomebodyAway(ask.what())) {
      return RosterRefusal.AWAY_THEN;
    }
    var waitsFor = ask.agreed() ? List.<StaffId>of() : waitsFor(ask.what(), ask.by());
    var refusal = CoverCheck.of(this, ask.what(), ask.fallback()).refusal();
    if (refusal != null) {
      return refusal;
    }
    int id = draft.wish(ask.what(), ask.by(), waitsFor, ask.fallback());
    if (waitsFor.isEmpty()) {
      CoverCheck.of(this, ask.what(), ask.fallback()).fill(ask.by());
    }
    for (var colleague : waitsFor) {
      var duty = written.member(colleague).map(member -> member.duty()).orElse(Duty.PRIMARY);
      draft.ask(
          colleague, new About(About.Kind.AGREE, ask.by().value(), duty, span.get(), id), false);
    }
    return null;
  }

  private static List<StaffId> waitsFor(Change change, StaffId by) {
    return switch (change) {
      case Change.OfShift(var shift) ->
          shift.comesIn().stream().filter(one -> !one.equals(by)).toList();
      case Change.Away _ -> List.of();
    };
  }

  /// Asked again when somebody says yes: they may be away by now.
  boolean bringsInSomebodyAway(Change change) {
    var span = change.when().in(written.zone());
    return span.isPresent()
        && change instanceof Change.OfShift(var shift)
        && roster().timeOff().stream()
            .filter(off -> shift.comesIn().contains(off.staff()))
            .anyMatch(
                off -> off.when().in(written.zone()).flatMap(span.get()::overlap).isPresent());
  }

  @Nullable RosterRefusal agree(int id, StaffId by) {
    var found = draft.state().wish(id);
    if (found.isEmpty()) {
      return RosterRefusal.NO_SUCH_CHANGE;
    }
    var wish = found.get();
    if (wish.agreed().contains(by) && wish.standing() != Wish.Standing.WITHDRAWN) {
      return null;
    }
    if (wish.standing() != Wish.Standing.WAITING) {
      return RosterRefusal.OVER;
    }
    if (!wish.waitsFor().contains(by)) {
      return RosterRefusal.NOT_YOURS_TO_SAY;
    }
    if (bringsInSomebodyAway(wish.what())) {
      return RosterRefusal.OVER;
    }
    var cover = CoverCheck.of(this, wish.what(), wish.fallback());
    if (cover.refusal() != null) {
      return cover.refusal();
    }
    draft.add(new RosterEvent.ChangeAgreed(id, by));
    settle(id, by, Answer.YES);
    if (draft.state().wish(id).map(Wish::counts).orElse(false)) {
      CoverCheck.of(this, wish.what(), wish.fallback()).fill(wish.by());
      draft.say(wish.by(), 0, Way.TEXT, Say.TAKEN_OVER, by.value());
    }
    return null;
  }

  @Nullable RosterRefusal decline(int id, StaffId by) {
    var found = draft.state().wish(id);
    if (found.isEmpty()) {
      return RosterRefusal.NO_SUCH_CHANGE;
    }
    var wish = found.get();
    if (wish.standing() == Wish.Standing.DECLINED) {
      return null;
    }
    if (wish.standing() != Wish.Standing.WAITING) {
      return RosterRefusal.OVER;
    }
    if (!wish.waitsFor().contains(by)) {
      return RosterRefusal.NOT_YOURS_TO_SAY;
    }
    draft.add(new RosterEvent.ChangeDeclined(id, by));
    settle(id, by, Answer.CANT);
    draft.say(wish.by(), 0, Way.TEXT, Say.SWAP_DECLINED, by.value());
    return null;
  }

  /// The question that asked for this yes or no needs no answer any more.
  private void settle(int change, StaffId by, Answer answer) {
    draft
        .state()
        .asked(About.Kind.AGREE)
        .filter(ask -> ask.isOpen() && ask.about().number() == change && ask.to().equals(by))
        .toList()
        .forEach(ask -> draft.answer(ask, answer, Way.CONSOLE));
  }

  private @Nullable RosterRefusal withdraw(int id, StaffId by) {
    var found = draft.state().wish(id);
    if (found.isEmpty()) {
      return RosterRefusal.NO_SUCH_CHANGE;
    }
    return switch (found.get().standing()) {
      case WITHDRAWN -> null;
      case DECLINED -> RosterRefusal.OVER;
      case WAITING, COUNTS -> {
        draft.add(new RosterEvent.ChangeWithdrawn(id, by));
        yield null;
      }
    };
  }

  private @Nullable RosterRefusal tellFault(String where) {
    boolean told =
        draft
            .state()
            .asked(About.Kind.FAULT)
            .anyMatch(ask ->
                ask.about().whose().equals(where)
                    && (ask.isOpen() || ask.at().isAfter(draft.now().minus(Duration.ofDays(1)))));
    if (!told) {
      var since = Span.of(draft.now(), Duration.ofDays(1));
      var about = new About(About.Kind.FAULT, where, Duty.SUPERVISOR, since, 0);
      draft.ask(new Managers(roster(), rules).at(0), about, false);
    }
    return null;
  }

  /// A message's own order of things: what is told late of one that is over changes nothing.
  private @Nullable RosterRefusal note(List<RosterEvent> events) {
    for (RosterEvent event : events) {
      if (Notes.counts(draft.state(), event)) {
        draft.add(event);
        new News(this).after(event);
      }
    }
    return null;
  }
}
