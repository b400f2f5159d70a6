package org.porchlight.simulation;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Recipient;
import org.porchlight.notification.Leg;
import org.porchlight.telephony.Carrier.CallOrder;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;

/// Notes what was seen on calls that the line rings.
record CallNotes(Street street) {
  /// Something happened to a call, if it is one to a guest.
  ///
  /// @param token null before the line knows of the call
  void guest(@Nullable LegToken token, Behaviour behaviour) {
    if (token != null && Leg.read(token).filter(Leg.Guest.class::isInstance).isPresent()) {
      street.chance().sightings().saw(behaviour);
    }
  }

  /// Nobody else is in the conversation.
  void waits(LegToken leg, String waitPath) {
    var page = street.audit().page(leg);
    if (page.isEmpty() && !waitPath.isEmpty()) {
      street.chance().sightings().saw(Behaviour.WAITS_ALONE_ON_THE_LINE);
    }
    if (page.filter(one -> one.to() instanceof Recipient.OnTeam).isPresent()) {
      street
          .chance()
          .sightings()
          .saw(
              street.audit().state(leg.incident()).ending().resolved()
                  ? Behaviour.SUPPORT_IS_ALONE_AFTER_THE_END
                  : Behaviour.SUPPORT_WAITS_ALONE);
    }
  }

  /// Somebody listens: where a code is said, they may know it now.
  ///
  /// @param rung null for a call that came in
  void heard(@Nullable CallOrder rung, Heard heard, Temper temper) {
    if (rung != null && CodesHeard.isCode(rung.token()) && temper != Temper.VOICEMAIL) {
      heard.verbs().stream()
          .flatMap(verb ->
              verb instanceof Spoken.SpokenMenu menu ? menu.prompt().stream() : Stream.of(verb))
          .filter(Spoken.Say.class::isInstance)
          .map(Spoken.Say.class::cast)
          .forEach(say -> street.audit().phones().codes().hears(rung, say.words()));
    }
  }

  /// Somebody pressed what they were asked to.
  void pressed(LegToken leg) {
    guest(leg, Behaviour.GUEST_JOINS);
    if (street.audit().isOver(leg)) {
      street.chance().sightings().saw(Behaviour.PRESSES_AFTER_ANOTHER_TOOK_IT);
    }
  }
}
