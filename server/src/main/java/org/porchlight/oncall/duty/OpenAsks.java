package org.porchlight.oncall.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.porchlight.oncall.ShiftSpan;

/// Looks after questions that wait: the next channel, the end of patience, and what is overtaken.
final class OpenAsks {
  /// A colleague has until half a day later to say whether they agree to a swap.
  private static final Duration AGREEING = Duration.ofHours(12);

  private final DutyTasks tasks;
  private final List<ShiftSpan> shifts;

  /// @param shifts those that begin soon, as they are planned now
  OpenAsks(DutyTasks tasks, List<ShiftSpan> shifts) {
    this.tasks = tasks;
    this.shifts = shifts;
  }

  void look() {
    List.copyOf(tasks.state().asks().values()).stream().filter(Ask::isOpen).forEach(this::look);
  }

  private void look(Ask ask) {
    if (isOvertaken(ask)) {
      tasks.draft().overtake(ask);
    } else if (tasks.isDue(until(ask))) {
      tasks.draft().miss(ask);
      tasks
          .state()
          .wish(ask.about().number())
          .filter(wish -> ask.about().kind() == About.Kind.AGREE)
          .ifPresent(wish -> {
            tasks.draft().add(new RosterEvent.ChangeDeclined(wish.id(), ask.to()));
            tasks.draft().say(wish.by(), 0, Way.TEXT, Say.SWAP_DECLINED, ask.to().value());
          });
    } else {
      nextChannel(ask);
    }
  }

  /// The shift went to somebody else, or the change was taken back.
  private boolean isOvertaken(Ask ask) {
    var about = ask.about();
    return switch (about.kind()) {
      case CONFIRM, READY, TAKE ->
          about.span().start().isAfter(tasks.now()) && shifts.stream().noneMatch(about::isOf);
      case AGREE ->
          tasks
              .state()
              .wish(about.number())
              .map(wish -> wish.standing() != Wish.Standing.WAITING)
              .orElse(true);
      case UNFILLED ->
          about.span().start().isAfter(tasks.now()) && shifts.stream().noneMatch(about::isOf);
      // A gap is closed where gaps are looked at; a fault by being seen.
      case GAP, FAULT -> false;
    };
  }

  private Instant until(Ask ask) {
    var rules = tasks.rules();
    var start = ask.about().span().start();
    return switch (ask.about().kind()) {
      case CONFIRM -> earlier(start, later(start.minus(rules.unconfirmed()), patient(ask)));
      case READY -> earlier(start, patient(ask));
      case TAKE -> earlier(start, patient(ask));
      case AGREE -> earlier(start, ask.at().plus(AGREEING));
      case UNFILLED -> ask.about().span().end();
      case GAP -> ask.about().span().end();
      case FAULT -> Instant.MAX;
    };
  }

  /// Time for both channels; at night the phone's test before a morning shift waits for the day.
  private Instant patient(Ask ask) {
    return callAt(ask).plus(tasks.rules().offer());
  }

  /// When the same words are said by voice.
  private Instant callAt(Ask ask) {
    return notAtNight(ask, ask.at().plus(tasks.rules().byVoice()));
  }

  /// Nobody is rung at night about what can wait for the morning.
  private Instant notAtNight(Ask ask, Instant at) {
    var quietly = tasks.rules().quiet().orAfter(at, tasks.roster().zone());
    var start = ask.about().span().start();
    return switch (ask.about().kind()) {
      case CONFIRM, AGREE ->
          quietly.isBefore(start.minus(tasks.rules().unconfirmed())) ? quietly : at;
      case READY -> quietly.isBefore(start.minus(tasks.rules().offer())) ? quietly : at;
      case TAKE, UNFILLED, GAP, FAULT -> at;
    };
  }

  private void nextChannel(Ask ask) {
    var messages = tasks.state().messages().values();
    boolean called =
        messages.stream().anyMatch(one -> one.ask() == ask.id() && one.way() == Way.CALL);
    if (called) {
      return;
    }
    Optional<Message> text =
        messages.stream().filter(one -> one.ask() == ask.id() && one.way() == Way.TEXT).findFirst();
    boolean gone = text.map(one -> one.outcome() == Message.Outcome.MISSED).orElse(false);
    if (tasks.isDue(gone ? notAtNight(ask, tasks.now()) : callAt(ask))) {
      tasks.draft().say(ask.to(), ask.id(), Way.CALL, Say.ASK, "");
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
