package org.porchlight.oncall.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;

/// A fact about the roster since it was written: appended once, never edited.
///
/// Numbers run on from 1, each kind for itself. When it happened stands with each in the log.
public sealed interface RosterEvent {
  /// Somebody wants a change; it counts once everybody of `waitsFor` agreed, at once if nobody is
  /// waited for.
  ///
  /// @param fallback who stands in where it leaves nobody; null if nobody is named
  record ChangeAsked(
      int change, Change what, StaffId by, List<StaffId> waitsFor, @Nullable StaffId fallback)
      implements RosterEvent {
    public ChangeAsked {
      waitsFor = List.copyOf(waitsFor);
    }
  }

  record ChangeAgreed(int change, StaffId by) implements RosterEvent {}

  record ChangeDeclined(int change, StaffId by) implements RosterEvent {}

  /// It counts no more, or never will.
  record ChangeWithdrawn(int change, StaffId by) implements RosterEvent {}

  record PersonAsked(int ask, StaffId to, About about, String code) implements RosterEvent {}

  record AskAnswered(int ask, Answer answer, Way way) implements RosterEvent {}

  record AskMissed(int ask) implements RosterEvent {}

  record AskOvertaken(int ask) implements RosterEvent {}

  /// A text or call is to leave; whoever appended this makes the first attempt.
  record MessageAsked(int message, int ask, StaffId to, Way way, Say say, String detail)
      implements RosterEvent {}

  /// What became of the attempt before is unknown; whoever appended this makes another.
  record MessageTried(int message, int attempt) implements RosterEvent {}

  record MessageTaken(int message, String carrierId) implements RosterEvent {}

  record MessageArrived(int message) implements RosterEvent {}

  /// @param why a word such as `no_answer`, never a number or name
  record MessageMissed(int message, String why) implements RosterEvent {}

  /// A staff phone sent something that changes nothing; its words are kept nowhere.
  record ReplyNotUnderstood(StaffId by) implements RosterEvent {}
}
