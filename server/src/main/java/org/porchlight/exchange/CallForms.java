package org.porchlight.exchange;

import static org.porchlight.exchange.CommandForm.Field.may;
import static org.porchlight.exchange.CommandForm.Field.needs;
import static org.porchlight.exchange.CommandTable.form;

import java.util.List;
import org.porchlight.incident.CallCommand.HoldCaller;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.CallCommand.LetGuestGo;
import org.porchlight.incident.CallCommand.TakeCallerBack;
import org.porchlight.incident.ContactCommand.KeepApart;
import org.porchlight.incident.ContactCommand.MoveContacts;
import org.porchlight.incident.DutyCommand.CallLead;
import org.porchlight.incident.DutyCommand.TakeOver;

/// The commands about the conversation that is going on.
final class CallForms {
  static final List<CommandForm<?>> ALL =
      List.of(
          form(
              "add-person",
              InviteGuest.class,
              "Ask somebody to join the call that is going on; they hear a brief first.",
              CallReaders::add,
              needs("person", "a staff id such as S2, a person such as N1, or a number in E.164"),
              may("words", "the brief; a colleague hears it behind their PIN, nobody else does"),
              may(
                  "outcome",
                  "aside: talk with them first while the caller is kept company; service: so too,"
                      + " with a line that has a menu, such as 988")),
          form(
              "let-guest-go",
              LetGuestGo.class,
              "End the call of a guest who is no colleague.",
              CallReaders::letGo,
              needs("person", "a guest such as g1")),
          form(
              "hold-caller",
              HoldCaller.class,
              "The caller hears that they are not forgotten, and nothing else.",
              (_, _) -> new HoldCaller()),
          form(
              "take-caller-back",
              TakeCallerBack.class,
              "The caller is in the conversation again.",
              (_, _) -> new TakeCallerBack()),
          form(
              "take-over",
              TakeOver.class,
              "Take it from a colleague who is not in the conversation, or as a supervisor.",
              CallReaders::takeOver,
              may("to", "from whom, such as S1; nothing changes when somebody else has it by now")),
          form(
              "call-lead",
              CallLead.class,
              "Ring whoever leads, and who asks, so that they talk with each other.",
              (_, _) -> new CallLead()),
          form(
              "join-conversation",
              MoveContacts.class,
              "Take the callers of this incident into the conversation of another of the family.",
              CallReaders::move,
              needs("outcome", "the id of the other incident")),
          form(
              "keep-apart",
              KeepApart.class,
              "Leave the callers of this incident and of another of the family each on their own.",
              CallReaders::apart,
              needs("outcome", "the id of the other incident")));

  private CallForms() {}
}
