package org.porchlight.line;

import static org.porchlight.line.StaffLegs.heard;
import static org.porchlight.line.StaffLegs.incident;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.porchlight.incident.Actor;
import org.porchlight.incident.CallCommand;
import org.porchlight.incident.CallCommand.JoinGuest;
import org.porchlight.incident.CallCommand.MissGuest;
import org.porchlight.incident.CallEvent.Missed;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Guest;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Source;
import org.porchlight.notification.Leg;
import org.porchlight.storage.NaturalKey;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;

/// Answers the phones of people who are asked to join a call.
final class GuestDesk {
  private final Turns turns;
  private final StaffVoice staffVoice;
  private final StaffLegs legs;
  private final GuestVoice voice;
  private final EarDesk ear;
  private final Identities identities;

  GuestDesk(
      Turns turns,
      StaffVoice staffVoice,
      StaffLegs legs,
      GuestVoice voice,
      EarDesk ear,
      Identities identities) {
    this.turns = turns;
    this.staffVoice = staffVoice;
    this.legs = legs;
    this.voice = voice;
    this.ear = ear;
    this.identities = identities;
  }

  Future<Heard> answer(Incoming.Asking asking) {
    return switch (asking.path()) {
      case GuestVoice.ASK -> asked(asking);
      case GuestVoice.KEY -> key(asking);
      case GuestVoice.PIN -> pin(asking);
      default -> join(asking);
    };
  }

  /// A line with a menu of its own is in the call at once, and staff find out who is there.
  private Future<Heard> asked(Incoming.Asking asking) {
    return turns
        .state(incident(asking))
        .compose(state ->
            guest(state, asking)
                .filter(guest -> guest.invited().who().isService())
                .map(guest -> joined(asking, guest))
                .orElseGet(() -> said(asking, (guest, _) -> voice.ask(guest, false))));
  }

  private Future<Heard> said(
      Incoming.Asking asking, BiFunction<Guest, IncidentState, List<Spoken>> words) {
    return turns
        .state(incident(asking))
        .map(state ->
            guest(state, asking)
                .map(guest -> heard(asking, words.apply(guest, state)))
                .orElseGet(() -> heard(asking, over(asking))));
  }

  private List<Spoken> over(Incoming.Asking asking) {
    return staffVoice.last("voice.page.over", legs.language(asking), java.util.Map.of());
  }

  private static Optional<Guest> guest(IncidentState state, Incoming.Asking asking) {
    return Leg.read(asking.token())
        .flatMap(
            leg -> leg instanceof Leg.Guest(var id) ? state.room().find(id) : Optional.empty());
  }

  private Future<Heard> key(Incoming.Asking asking) {
    return turns
        .state(incident(asking))
        .compose(state ->
            guest(state, asking)
                .map(guest -> keyed(asking, state, guest))
                .orElseGet(() -> Future.succeededFuture(heard(asking, over(asking)))));
  }

  private Future<Heard> keyed(Incoming.Asking asking, IncidentState state, Guest guest) {
    if (asking.digits().equals(Integer.toString(guest.invited().digit()))) {
      return Future.succeededFuture(
          heard(
              asking,
              GuestVoice.needsPin(guest)
                  ? voice.askPin(guest, state)
                  : voice.brief(guest, state, false)));
    }
    if (asking.digits().equals("2")) {
      return turn(asking, new MissGuest(guest.id(), Missed.DECLINED), new Actor.Line())
          .map(_ -> heard(asking, voice.last("voice.page.declined", guest)));
    }
    return Future.succeededFuture(heard(asking, voice.ask(guest, true)));
  }

  private Future<Heard> pin(Incoming.Asking asking) {
    return turns
        .state(incident(asking))
        .compose(state ->
            guest(state, asking)
                .map(guest ->
                    known(asking, guest)
                        .map(known -> heard(asking, voice.brief(guest, state, known))))
                .orElseGet(() -> Future.succeededFuture(heard(asking, over(asking)))));
  }

  private Future<Boolean> known(Incoming.Asking asking, Guest guest) {
    return guest.invited().who() instanceof Who.Colleague(var staff)
        ? identities
            .whose(List.of(staff), asking.digits())
            .onSuccess(found -> found.ifPresent(one -> ear.unlock(incident(asking), one)))
            .map(Optional::isPresent)
        : Future.succeededFuture(false);
  }

  private Future<Heard> join(Incoming.Asking asking) {
    return turns
        .state(incident(asking))
        .compose(state ->
            guest(state, asking)
                .map(guest -> joined(asking, guest))
                .orElseGet(() -> Future.succeededFuture(heard(asking, over(asking)))));
  }

  private Future<Heard> joined(Incoming.Asking asking, Guest guest) {
    Actor by =
        switch (guest.invited().who()) {
          case Who.Colleague(var staff) -> new Actor.Staff(staff);
          case Who.TeamMember(var person) -> new Actor.Support(person);
          case Who.Outside _, Who.Service _, Who.Interpreters _ -> new Actor.Line();
        };
    return turn(asking, new JoinGuest(guest.id(), asking.callId()), by)
        .map(turned ->
            switch (turned) {
              case Turned.Done _ -> heard(asking, List.of(staffVoice.join(incident(asking))));
              case Turned.Refused _ -> heard(asking, over(asking));
            });
  }

  private Future<Turned> turn(Incoming.Asking asking, CallCommand command, Actor by) {
    return turns.turn(
        incident(asking),
        command,
        new Source(by, Channel.VOICE),
        new NaturalKey("guest:" + asking.callId() + ":" + command.getClass().getSimpleName()));
  }
}
