package org.porchlight.line;

import io.vertx.core.Future;
import java.util.Objects;
import java.util.Optional;
import org.porchlight.incident.CallCommand.EnterRoom;
import org.porchlight.incident.CallCommand.LeaveLeg;
import org.porchlight.incident.CallCommand.MissGuest;
import org.porchlight.incident.CallEvent.Missed;
import org.porchlight.incident.Command;
import org.porchlight.incident.Contact;
import org.porchlight.incident.ContactCommand.LeaveContact;
import org.porchlight.incident.ContactCommand.LeaveVoicemail;
import org.porchlight.incident.ContactCommand.MissCallback;
import org.porchlight.incident.Errand.About;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageCommand.LeaveCall;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Report.CallUnanswered;
import org.porchlight.incident.Report.TextArrived;
import org.porchlight.incident.Report.TextMissed;
import org.porchlight.incident.Source;
import org.porchlight.incident.Undelivery;
import org.porchlight.notification.Leg;
import org.porchlight.storage.Admission;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Incoming.CallOver;
import org.porchlight.telephony.Incoming.CallProgress;
import org.porchlight.telephony.Incoming.ConferenceProgress;
import org.porchlight.telephony.Incoming.Recorded;
import org.porchlight.telephony.Incoming.TextProgress;
import org.porchlight.telephony.LegToken;

/// Turns what the carrier tells into commands; late, repeated and disordered tellings are harmless.
final class ReportDesk {
  private final AgencyId agency;
  private final Admission admission;
  private final Turns turns;

  ReportDesk(AgencyId agency, Admission admission, Turns turns) {
    this.agency = agency;
    this.admission = admission;
    this.turns = turns;
  }

  Future<Void> report(Incoming incoming) {
    return switch (incoming) {
      case CallProgress call -> call(call);
      case CallOver(var callId) -> over(callId);
      case TextProgress text -> text(text);
      case Recorded recorded ->
          turn(
              recorded.token(),
              new LeaveVoicemail(recorded.callId(), recorded.recordingId()),
              "recording:" + recorded.recordingId());
      case ConferenceProgress room -> entered(room);
      case Incoming.Call _, Incoming.Text _, Incoming.Asking _ -> Future.succeededFuture();
    };
  }

  /// Whoever leaves a conversation may come back; the end of their call is told by the call.
  private Future<Void> entered(ConferenceProgress room) {
    return room.change() == Incoming.ConferenceChange.JOINED && !room.callId().isEmpty()
        ? turn(
            room.token(),
            new EnterRoom(room.callId()),
            "entered:" + room.conferenceId() + ":" + room.sequence())
        : Future.succeededFuture();
  }

  /// Told by several, and more than once: who is gone already stays so.
  private Future<Void> over(String callId) {
    return admission
        .ofCall(agency, callId)
        .compose(incident ->
            incident.isEmpty() ? Future.<Void>succeededFuture() : over(incident.get(), callId));
  }

  private Future<Void> over(IncidentId incident, String callId) {
    return turns
        .state(incident)
        .compose(state ->
            gone(state, callId)
                .map(command ->
                    turns
                        .turn(incident, command, Source.carrier(), new NaturalKey("over:" + callId))
                        .<Void>mapEmpty())
                .orElseGet(() -> elsewhere(state, callId)));
  }

  /// Who left: a caller, or staff who had called in.
  private static Optional<Command> gone(IncidentState state, String callId) {
    if (callId.isEmpty()) {
      return Optional.empty();
    }
    if (state.contacts().ofCall(callId).isPresent()) {
      return Optional.of(new LeaveContact(callId));
    }
    if (state.room().leg(callId).isPresent()) {
      return Optional.of(new LeaveLeg(callId));
    }
    return state.pages().onLine().stream()
        .filter(page -> page.callId().equals(callId))
        .findFirst()
        .map(page -> new LeaveCall(page.id()));
  }

  /// A caller who was taken into another conversation left that one (R17).
  private Future<Void> elsewhere(IncidentState state, String callId) {
    return Future.join(
            state.contacts().all().stream()
                .map(Contact::movedTo)
                .filter(Objects::nonNull)
                .distinct()
                .map(other -> over(other, callId))
                .toList())
        .mapEmpty();
  }

  /// The end of a call is what counts; that it was answered proves nobody (P3).
  private Future<Void> call(CallProgress call) {
    if (!call.status().over()) {
      return Future.succeededFuture();
    }
    return turns
        .state(call.token().incident())
        .compose(state ->
            ended(state, call)
                .map(command ->
                    turn(call.token(), command, "call:" + call.callId() + ":" + call.sequence()))
                .orElseGet(Future::succeededFuture));
  }

  private static Optional<Command> ended(IncidentState state, CallProgress call) {
    return switch (Leg.read(call.token()).orElse(new Leg.Live())) {
      case Leg.Paged(var id, _) -> ended(state, call, id);
      case Leg.Guest(var id) ->
          gone(state, call.callId()).or(() -> Optional.of(new MissGuest(id, missed(call))));
      case Leg.CallbackFamily(var contact) ->
          gone(state, call.callId()).or(() -> Optional.of(new MissCallback(contact, why(call))));
      case Leg.CallbackStaff _, Leg.Caller _, Leg.Live _, Leg.Message _ ->
          gone(state, call.callId());
    };
  }

  private static Missed missed(CallProgress call) {
    return switch (call.status()) {
      case BUSY -> Missed.BUSY;
      case NO_ANSWER, CANCELED -> Missed.NO_ANSWER;
      case FAILED -> Missed.BAD_NUMBER;
      case COMPLETED, QUEUED, RINGING, IN_PROGRESS -> Missed.NO_PERSON;
    };
  }

  private static Optional<Command> ended(IncidentState state, CallProgress call, PageId id) {
    Optional<Page> page = state.pages().find(id);
    boolean theirs = page.map(one -> one.callId().equals(call.callId())).orElse(false);
    if (theirs && state.pages().joined(id)) {
      return Optional.of(new LeaveCall(id));
    }
    return page.map(_ -> new CallUnanswered(id, why(call)));
  }

  private static Undelivery why(CallProgress call) {
    return switch (call.status()) {
      case BUSY -> Undelivery.BUSY;
      case NO_ANSWER, CANCELED -> Undelivery.NO_ANSWER;
      case FAILED -> Undelivery.BAD_NUMBER;
      case COMPLETED, QUEUED, RINGING, IN_PROGRESS -> Undelivery.NO_PERSON;
    };
  }

  /// A receipt whose leg is no text of ours changes nothing.
  private Future<Void> text(TextProgress text) {
    return about(text.token()).map(about -> text(text, about)).orElseGet(Future::succeededFuture);
  }

  private Future<Void> text(TextProgress text, About about) {
    String key = "text:" + text.messageId() + ":" + text.status() + ":" + text.errorCode();
    return switch (text.status()) {
      case SENT -> Future.succeededFuture();
      case DELIVERED -> turn(text.token(), new TextArrived(about), key);
      case UNDELIVERED ->
          turn(
              text.token(),
              new TextMissed(
                  about,
                  text.why() == null ? Undelivery.UNKNOWN : text.why(),
                  text.errorCode().isEmpty() ? null : text.errorCode()),
              key);
    };
  }

  private static Optional<About> about(LegToken token) {
    return Leg.read(token)
        .flatMap(leg ->
            switch (leg) {
              case Leg.Paged(var page, _) -> Optional.of(new About.OfPage(page));
              case Leg.Message(var message) -> Optional.of(new About.OfMessage(message));
              case Leg.Caller _,
                  Leg.CallbackFamily _,
                  Leg.CallbackStaff _,
                  Leg.Guest _,
                  Leg.Live _ ->
                  Optional.empty();
            });
  }

  private Future<Void> turn(LegToken token, Command command, String key) {
    return turns.turn(token.incident(), command, Source.carrier(), new NaturalKey(key)).mapEmpty();
  }
}
