package org.porchlight.line;

import static org.porchlight.line.StaffLegs.heard;
import static org.porchlight.line.StaffLegs.incident;
import static org.porchlight.line.StaffLegs.pressed;
import static org.porchlight.line.StaffLegs.said;

import io.vertx.core.Future;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Actor;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Command;
import org.porchlight.incident.DutyCommand.ClosePrivateEar;
import org.porchlight.incident.DutyCommand.OpenPrivateEar;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Refusal;
import org.porchlight.incident.Source;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.Bounded;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Webhooks.Heard;

/// Takes staff from the conversation to their private ear and back: a PIN, prompts, keys (R14).
///
/// The caller hears "still here" meanwhile, which the incident's state asks for.
final class EarDesk {
  private static final int UNLOCKED_MAX = 1_000;

  private final Turns turns;
  private final World world;
  private final StaffLegs legs;
  private final StaffVoice voice;
  private final PrivateEar ear;
  private final EarMore more;
  private final AbsentCaller absent;
  private final StayingTogether staying;
  private final Identities identities;

  /// As many as can matter at once; who fell out is asked for the PIN again.
  private final Set<Unlocked> unlocked = Collections.newSetFromMap(Bounded.ofLatest(UNLOCKED_MAX));

  EarDesk(
      Turns turns,
      World world,
      StaffLegs legs,
      StaffVoice voice,
      PrivateEar ear,
      EarMore more,
      AbsentCaller absent,
      StayingTogether staying,
      Identities identities) {
    this.staying = staying;
    this.turns = turns;
    this.world = world;
    this.legs = legs;
    this.voice = voice;
    this.ear = ear;
    this.more = more;
    this.absent = absent;
    this.identities = identities;
  }

  /// A staff member who gave their PIN for this incident.
  private record Unlocked(IncidentId incident, StaffId staff) {}

  void unlock(IncidentId incident, StaffId staff) {
    unlocked.add(new Unlocked(incident, staff));
  }

  /// `*`, or the conversation is over: staff get their prompts, supports go back in.
  Future<Heard> left(Incoming.Asking asking) {
    return legs.staff(asking)
        .compose(staff ->
            staff.isEmpty()
                ? said(asking, List.of(voice.join(incident(asking))))
                : opened(asking, staff.get()));
  }

  private Future<Heard> opened(Incoming.Asking asking, StaffId staff) {
    staying.answered(incident(asking), staff);
    return turn(asking, staff, new OpenPrivateEar(), "ear-open")
        .compose(turned ->
            unlocked.contains(new Unlocked(incident(asking), staff))
                ? prompt(asking, turned.state(), null)
                : said(asking, ear.askPin(legs.language(asking), false)));
  }

  Future<Heard> pin(Incoming.Asking asking) {
    return legs.staff(asking)
        .compose(staff ->
            staff.isEmpty()
                ? back(asking)
                : identities
                    .whose(List.of(staff.get()), asking.digits())
                    .compose(found -> pinned(asking, found)));
  }

  private Future<Heard> pinned(Incoming.Asking asking, Optional<StaffId> found) {
    if (found.isEmpty()) {
      return asking.digits().contains("*")
          ? back(asking)
          : said(asking, ear.askPin(legs.language(asking), true));
    }
    unlock(incident(asking), found.get());
    return turns.state(incident(asking)).compose(state -> prompt(asking, state, null));
  }

  Future<Heard> key(Incoming.Asking asking) {
    if (asking.digits().contains("*") || asking.digits().isEmpty()) {
      return back(asking);
    }
    return legs.staff(asking)
        .compose(staff ->
            staff.filter(one -> unlocked.contains(new Unlocked(incident(asking), one))).isEmpty()
                ? back(asking)
                : keyed(asking, staff.get()));
  }

  private Future<Heard> keyed(Incoming.Asking asking, StaffId staff) {
    return switch (asking.digits()) {
      case EarMore.MORE -> more(asking, staff);
      case EarServices.PUBLISHED -> said(asking, more.askPublished(legs.language(asking)));
      case EarMore.CALL_BACK ->
          turn(asking, staff, new ClosePrivateEar(), "ear-close")
              .compose(turned ->
                  absent.callable(turned.state()) ? absent.call(asking) : absent.waits(asking));
      default -> command(asking, staff);
    };
  }

  /// A published number, keyed behind where it is published.
  Future<Heard> published(Incoming.Asking asking) {
    return legs.staff(asking)
        .compose(staff ->
            staff.filter(one -> unlocked.contains(new Unlocked(incident(asking), one))).isEmpty()
                ? back(asking)
                : EarServices.keyed(asking.digits(), asking.callId())
                    .map(command -> rings(asking, staff.get(), command))
                    .orElseGet(() ->
                        turns
                            .state(incident(asking))
                            .compose(state -> prompt(asking, state, "voice.ear.not_possible"))));
  }

  /// Rings them; the staff member waits in the conversation.
  private Future<Heard> rings(Incoming.Asking asking, StaffId staff, Command command) {
    return turn(asking, staff, command, "ear-published")
        .compose(turned ->
            switch (turned) {
              case Turned.Done _ ->
                  turn(asking, staff, new ClosePrivateEar(), "ear-close")
                      .map(_ -> absent.ringing(asking));
              case Turned.Refused(var why, var state) ->
                  prompt(
                      asking,
                      state,
                      why == Refusal.CALL_BACK_FIRST
                          ? "voice.ear.hang_up_first"
                          : "voice.ear.not_possible");
            });
  }

  private Future<Heard> more(Incoming.Asking asking, StaffId staff) {
    return turns
        .state(incident(asking))
        .compose(state ->
            world
                .around(state)
                .map(now -> {
                  var language = legs.language(asking);
                  return heard(asking, ear.choose(more.spoken(state, now, staff, language)));
                }));
  }

  private Future<Heard> command(Incoming.Asking asking, StaffId staff) {
    return turns
        .state(incident(asking))
        .compose(state ->
            world
                .around(state)
                .compose(now ->
                    EarServices.ofRecord(asking.digits(), state, now, asking.callId())
                        .map(command -> rings(asking, staff, command))
                        .or(() ->
                            EarMore.command(asking.digits(), state, now, staff)
                                .or(() -> ear.command(asking.digits(), state, now))
                                .map(command -> done(asking, staff, command)))
                        .orElseGet(() -> prompt(asking, state, unknownKey(asking.digits())))));
  }

  private static String unknownKey(String keys) {
    return keys.equals("0") ? "voice.ear.confirm_over" : "voice.ear.not_possible";
  }

  private Future<Heard> done(Incoming.Asking asking, StaffId staff, Command command) {
    return turn(asking, staff, command, "ear")
        .compose(turned ->
            prompt(
                asking,
                turned.state(),
                switch (turned) {
                  case Turned.Done _ ->
                      command instanceof InviteGuest invited && invited.aside()
                          ? "voice.ear.service_rung"
                          : "voice.ear.outcome_saved";
                  case Turned.Refused _ -> "voice.ear.not_possible";
                }));
  }

  private Future<Turned> turn(Incoming.Asking asking, StaffId staff, Command command, String what) {
    return turns.turn(
        incident(asking),
        command,
        new Source(new Actor.Staff(staff), Channel.VOICE),
        pressed(what, asking));
  }

  private Future<Heard> prompt(
      Incoming.Asking asking, IncidentState state, @Nullable String first) {
    return world
        .around(state)
        .map(now -> heard(asking, ear.prompt(state, now, legs.language(asking), first)));
  }

  Future<Heard> back(Incoming.Asking asking) {
    return legs.staff(asking)
        .compose(staff ->
            staff.isEmpty()
                ? Future.succeededFuture()
                : turn(asking, staff.get(), new ClosePrivateEar(), "ear-close"))
        .map(_ ->
            heard(
                asking,
                List.of(
                    voice.say("voice.ear.returning", legs.language(asking)),
                    voice.join(incident(asking)))));
  }
}
