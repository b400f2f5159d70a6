package org.porchlight.duty;

import static java.util.Map.entry;

import java.util.Map;
import org.porchlight.oncall.duty.RosterEvent;
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
import org.porchlight.storage.JournalId;
import org.porchlight.storage.JournalKind;

/// How the roster's events are named in the store; names are for ever.
public final class RosterJournal {
  /// One journal for each agency.
  static final JournalId ID = JournalId.ofAgency("roster");

  public static final JournalKind<RosterEvent> KIND =
      new JournalKind<>(
          "duty",
          RosterEvent.class,
          Map.ofEntries(
              entry("change.asked", ChangeAsked.class),
              entry("change.agreed", ChangeAgreed.class),
              entry("change.declined", ChangeDeclined.class),
              entry("change.withdrawn", ChangeWithdrawn.class),
              entry("person.asked", PersonAsked.class),
              entry("ask.answered", AskAnswered.class),
              entry("ask.missed", AskMissed.class),
              entry("ask.overtaken", AskOvertaken.class),
              entry("message.asked", MessageAsked.class),
              entry("message.tried", MessageTried.class),
              entry("message.taken", MessageTaken.class),
              entry("message.arrived", MessageArrived.class),
              entry("message.missed", MessageMissed.class),
              entry("reply.not_understood", ReplyNotUnderstood.class)));

  private RosterJournal() {}
}
