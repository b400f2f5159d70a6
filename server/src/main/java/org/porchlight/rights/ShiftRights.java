package org.porchlight.rights;

import java.util.List;
import org.porchlight.oncall.ShiftOverride;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.duty.Change;
import org.porchlight.oncall.duty.RosterCommand;
import org.porchlight.oncall.duty.RosterCommand.AgreeToChange;
import org.porchlight.oncall.duty.RosterCommand.AnswerAsk;
import org.porchlight.oncall.duty.RosterCommand.AskChange;
import org.porchlight.oncall.duty.RosterCommand.DeclineChange;
import org.porchlight.oncall.duty.RosterCommand.NoteMessages;
import org.porchlight.oncall.duty.RosterCommand.ReadReply;
import org.porchlight.oncall.duty.RosterCommand.TellFault;
import org.porchlight.oncall.duty.RosterCommand.TellNews;
import org.porchlight.oncall.duty.RosterCommand.WithdrawChange;
import org.porchlight.oncall.duty.RosterState;

/// Whose shifts somebody may change: their own, and where they may vouch for colleagues
/// everybody's.
public final class ShiftRights {
  private ShiftRights() {}

  /// Whether whom the command names may give it, on a page or by a program.
  ///
  /// A yes or no to a change is held against the change itself, which knows whom it waits for.
  public static boolean may(Reader who, RosterCommand command, RosterState state) {
    if (!who.may(Access.EVERYBODY)) {
      return false;
    }
    return switch (command) {
      case AskChange(var change, var by, var agreed, _) ->
          who.may(Access.VOUCHING) || speaksForThemself(change, by, agreed);
      case WithdrawChange(var id, var by) ->
          who.may(Access.VOUCHING) || state.wish(id).map(wish -> wish.by().equals(by)).orElse(true);
      case AgreeToChange _, DeclineChange _ -> true;
      // What a phone answers, and what the line tells itself, comes from nobody at a door.
      case AnswerAsk _, ReadReply _, TellFault _, TellNews _, NoteMessages _ -> false;
    };
  }

  private static boolean speaksForThemself(Change change, StaffId by, boolean agreed) {
    return switch (change) {
      case Change.Away(var off) -> off.staff().equals(by);
      case Change.OfShift(var shift) ->
          isTheirs(shift, by) && (!agreed || shift.comesIn().equals(List.of(by)));
    };
  }

  private static boolean isTheirs(ShiftOverride shift, StaffId by) {
    return switch (shift) {
      case ShiftOverride.Replace(var goesOut, _, _) -> goesOut.equals(by);
      case ShiftOverride.Swap(var one, var other, _) -> one.equals(by) || other.equals(by);
      case ShiftOverride.Add(var staff, _, _) -> staff.equals(by);
      case ShiftOverride.Remove(var staff, _) -> staff.equals(by);
    };
  }
}
