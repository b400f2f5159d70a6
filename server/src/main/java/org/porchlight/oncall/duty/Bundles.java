package org.porchlight.oncall.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;

/// Notices and reminders of one phone that leave together, and when: the first at once, what
/// follows within [DutyRules#bundle()] as one text, and in quiet hours nothing that is only news.
///
/// A pure answer to the log, so that it survives every restart, and two servers agree. Answers to
/// what somebody has just sent, pages before a gap, and calls are no notices: they never wait.
public final class Bundles {
  private final RosterState state;
  private final DutyRules rules;
  private final ZoneId zone;

  /// @param zone in which the quiet hours are meant
  public Bundles(RosterState state, DutyRules rules, ZoneId zone) {
    this.state = state;
    this.rules = rules;
    this.zone = zone;
  }

  /// When this message may leave; long past for one that waits for nothing.
  public Instant release(Message message) {
    if (!mayWait(message)) {
      return Instant.MIN;
    }
    @Nullable Instant last = null;
    for (var one : waiting(message.to())) {
      var ready = ready(one);
      if (last == null || !ready.isBefore(last.plus(rules.bundle()))) {
        last = ready;
      } else if (ready.isAfter(last)) {
        last = last.plus(rules.bundle());
      }
      if (one.id() == message.id()) {
        return last;
      }
    }
    return message.at();
  }

  /// Everything that leaves with this message, itself among it, in the order it was asked for.
  public List<Message> with(Message message) {
    if (!mayWait(message)) {
      return List.of(message);
    }
    var release = release(message);
    return waiting(message.to()).stream()
        .filter(one -> release(one).equals(release))
        .sorted(Comparator.comparingInt(Message::id))
        .toList();
  }

  private List<Message> waiting(StaffId to) {
    return state.messages().values().stream()
        .filter(one -> one.to().equals(to) && mayWait(one))
        .sorted(Comparator.comparing(this::ready).thenComparingInt(Message::id))
        .toList();
  }

  /// Only what asks for nothing is kept for the morning: a question has its own hours already.
  private Instant ready(Message message) {
    return switch (message.say()) {
      case NOT_NEEDED, DATE_DUE -> rules.quiet().orAfter(message.at(), zone);
      case ASK,
          NOTED,
          SOMEBODY_ELSE,
          TAKEN_OVER,
          SWAP_ASKED,
          SWAP_DECLINED,
          NOT_UNDERSTOOD,
          WHICH_ONE,
          WHO,
          LATE,
          LEAVES_A_GAP,
          GLASS_BROKEN ->
          message.at();
    };
  }

  private boolean mayWait(Message message) {
    return message.way() == Way.TEXT
        && switch (message.say()) {
          case NOT_NEEDED, DATE_DUE -> true;
          case ASK ->
              state.ask(message.ask()).map(ask -> isReminder(ask.about().kind())).orElse(false);
          case NOTED,
              SOMEBODY_ELSE,
              TAKEN_OVER,
              SWAP_ASKED,
              SWAP_DECLINED,
              NOT_UNDERSTOOD,
              WHICH_ONE,
              WHO,
              LATE,
              LEAVES_A_GAP,
              // A family is open for an hour: in the morning a warning keeps nobody from anything.
              GLASS_BROKEN ->
              false;
        };
  }

  private static boolean isReminder(About.Kind kind) {
    return kind == About.Kind.CONFIRM || kind == About.Kind.READY;
  }
}
