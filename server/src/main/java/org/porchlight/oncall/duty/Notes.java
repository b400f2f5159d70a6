package org.porchlight.oncall.duty;

import org.porchlight.oncall.duty.Message.Outcome;
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

/// What may still be told of a message: tellings come twice, late and in any order.
final class Notes {
  private Notes() {}

  static boolean counts(RosterState state, RosterEvent event) {
    return switch (event) {
      case MessageTried(var id, var attempt) ->
          is(
              state,
              id,
              message -> message.outcome() == Outcome.WAITING && attempt == message.attempts() + 1);
      case MessageTaken(var id, _) ->
          is(state, id, message -> message.outcome() == Outcome.WAITING);
      case MessageArrived(var id) -> is(state, id, message -> message.outcome() != Outcome.ARRIVED);
      case MessageMissed(var id, _) ->
          is(
              state,
              id,
              message ->
                  message.outcome() == Outcome.WAITING || message.outcome() == Outcome.TAKEN);
      case ChangeAsked _,
          ChangeAgreed _,
          ChangeDeclined _,
          ChangeWithdrawn _,
          PersonAsked _,
          AskAnswered _,
          AskMissed _,
          AskOvertaken _,
          MessageAsked _,
          ReplyNotUnderstood _ ->
          false;
    };
  }

  private static boolean is(
      RosterState state, int id, java.util.function.Predicate<Message> holds) {
    return state.message(id).filter(holds).isPresent();
  }
}
