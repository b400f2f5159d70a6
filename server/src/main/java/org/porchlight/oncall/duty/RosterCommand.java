package org.porchlight.oncall.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;

/// What somebody wants of the roster, or what is told about a message.
public sealed interface RosterCommand {
  /// A change of who is on call.
  ///
  /// @param agreed whether everybody it names has said yes already, as a supervisor vouches for
  /// @param fallback who stands in where it would leave nobody; null if nobody is named
  record AskChange(Change what, StaffId by, boolean agreed, @Nullable StaffId fallback)
      implements RosterCommand {}

  record AgreeToChange(int change, StaffId by) implements RosterCommand {}

  record DeclineChange(int change, StaffId by) implements RosterCommand {}

  record WithdrawChange(int change, StaffId by) implements RosterCommand {}

  record AnswerAsk(int ask, Answer answer, Way way) implements RosterCommand {}

  /// A text from the phone of a member of staff.
  ///
  /// @param said null when it begins with no word that is known
  record ReadReply(StaffId from, DutyWord.@Nullable Said said) implements RosterCommand {}

  /// Something could not be taken, and the last good one counts: a manager is told once.
  ///
  /// @param where a word such as `roster`, or the number of a calendar; no path
  record TellFault(String where) implements RosterCommand {}

  /// News for a member of staff that is no part of a shift; to a phone that cannot be reached it
  /// goes on to whoever manages.
  ///
  /// @param about tells one piece of news from another, and from whom it is kept; never said
  record TellNews(StaffId to, Say what, NewsAbout about) implements RosterCommand {}

  /// What the carrier made of messages that left as one, or that another attempt is to be made:
  /// told of all of them in one append, or of none.
  record NoteMessages(List<RosterEvent> about) implements RosterCommand {
    public NoteMessages {
      about = List.copyOf(about);
    }
  }
}
