package org.porchlight.sandbox.rest;

import static java.util.Comparator.comparing;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.voice.Call;
import org.porchlight.sandbox.voice.ConferenceRoom;
import org.porchlight.sandbox.voice.Conferences;
import org.porchlight.sandbox.voice.Instructions;
import org.porchlight.sandbox.voice.Moderator;
import org.porchlight.sandbox.voice.NewCall;
import org.porchlight.sandbox.voice.Participant;
import org.porchlight.sandbox.voice.ParticipantSettings;
import org.porchlight.sandbox.voice.Subscription;

/// Participants of a conference: ring in, fetch, list, hold, mute, speak to, take out.
final class ParticipantsApi {
  private final Network network;
  private final Conferences conferences;
  private final CallsApi calls;

  ParticipantsApi(Network network, Conferences conferences, CallsApi calls) {
    this.network = network;
    this.conferences = conferences;
    this.calls = calls;
  }

  List<Endpoint> endpoints() {
    String all = "Conferences/{conference}/Participants";
    String one = all + "/{participant}";
    return List.of(
        Endpoint.of("POST", all, this::create),
        Endpoint.of("GET", all, this::list),
        Endpoint.of("GET", one, this::fetch),
        Endpoint.of("POST", one, this::update),
        Endpoint.of("DELETE", one, this::delete));
  }

  private RestAnswer create(RestRequest request) {
    ConferenceWishes.check(request);
    Subscription progress = calls.subscription(request, request.words("StatusCallbackEvent"));
    NewCall call = calls.newCall(request, new Instructions("", "POST", "", "", "POST"), progress);
    String waitUrl = request.optional("WaitUrl").orElse(ParticipantSettings.CARRIERS_MUSIC);
    ParticipantSettings settings =
        new ParticipantSettings(
            request.value("Label"),
            request.flag("Muted", false),
            request.flag("StartConferenceOnEnter", true),
            request.flag("EndConferenceOnExit", false),
            ConferenceWishes.coached(request),
            waitUrl,
            request.method("WaitMethod"));
    Conferences.Invitation invitation =
        conferences.invite(network.account(), name(request), call, settings, reports(request));
    network.claim(invitation.call().sid());
    calls.warn(request, request.words("StatusCallbackEvent"), invitation.call().sid());
    calls.record(request, invitation.call());
    return RestAnswer.created(json(invitation));
  }

  /// A conference may be named by its id or by its friendly name, which opens a new one.
  private String name(RestRequest request) {
    String named = request.id("conference");
    if (named.matches("CF[0-9a-f]{32}") && conferences.find(named).isEmpty()) {
      throw RestRefusal.notFound(request.path());
    }
    return conferences.find(named).map(ConferenceRoom::name).orElse(named);
  }

  private static Subscription reports(RestRequest request) {
    Set<String> asked = Set.copyOf(request.words("ConferenceStatusCallbackEvent"));
    Set<String> events = asked.isEmpty() ? Set.of("start", "end") : asked;
    return new Subscription(
        request.address("ConferenceStatusCallback", 21609),
        request.method("ConferenceStatusCallbackMethod"),
        events);
  }

  private RestAnswer list(RestRequest request) {
    ConferenceRoom room = room(request);
    ListFilter filter = new ListFilter(request);
    return new Listing<Participant>(
            "participants", present -> present.call().sid(), present -> json(room, present))
        .page(
            request,
            room.participants().stream()
                .filter(present -> filter.text("Muted", Boolean.toString(present.muted())))
                .filter(present -> filter.text("Hold", Boolean.toString(present.held())))
                .filter(present ->
                    filter.text("Coaching", Boolean.toString(!present.coach().isEmpty())))
                .sorted(comparing(Participant::joinedAt).reversed())
                .toList());
  }

  private ConferenceRoom room(RestRequest request) {
    String named = request.id("conference");
    return conferences
        .find(named)
        .or(() -> conferences.openUnder(network.account(), named))
        .orElseThrow(() -> RestRefusal.notFound(request.path()));
  }

  private Participant find(RestRequest request, ConferenceRoom room) {
    return room.participant(request.id("participant"))
        .orElseThrow(() -> RestRefusal.notFound(request.path()));
  }

  private RestAnswer fetch(RestRequest request) {
    ConferenceRoom room = room(request);
    return RestAnswer.ok(
        invited(request, room).map(this::json).orElseGet(() -> json(room, find(request, room))));
  }

  private Optional<Conferences.Invitation> invited(RestRequest request, ConferenceRoom room) {
    return conferences.invited(room, request.id("participant"));
  }

  private RestAnswer update(RestRequest request) {
    ConferenceRoom room = room(request);
    Participant participant = find(request, room);
    Moderator moderator = room.moderator();
    String announceUrl = request.address("AnnounceUrl", 21205);
    String holdUrl = request.address("HoldUrl", 21205);
    if (request.has("Muted")) {
      // Whatever else it says is no, as the carrier documents of this field alone.
      moderator.mute(participant, request.value("Muted").equalsIgnoreCase("true"));
    }
    if (request.has("EndConferenceOnExit")) {
      moderator.endOnExit(participant, request.flag("EndConferenceOnExit", false));
    }
    if (request.has("CallSidToCoach") || request.has("Coaching")) {
      moderator.coach(participant, ConferenceWishes.coached(request));
    }
    if (request.has("Hold")) {
      String url = holdUrl.isEmpty() ? ParticipantSettings.CARRIERS_MUSIC : holdUrl;
      // The one address that is fetched by GET unless told otherwise.
      String method = request.has("HoldMethod") ? request.method("HoldMethod") : "GET";
      moderator.hold(participant, request.flag("Hold", false), url, method);
    }
    if (!announceUrl.isEmpty()) {
      moderator.announce(participant, announceUrl, request.method("AnnounceMethod"));
    }
    return RestAnswer.ok(json(room, participant));
  }

  private RestAnswer delete(RestRequest request) {
    ConferenceRoom room = room(request);
    invited(request, room)
        .ifPresentOrElse(conferences::withdraw, () -> room.moderator().remove(find(request, room)));
    return RestAnswer.deleted();
  }

  private JsonObject json(ConferenceRoom room, Participant participant) {
    return json(room, participant.call(), "connected")
        .put("label", RestFormat.orNull(participant.label()))
        .put("call_sid_to_coach", RestFormat.orNull(participant.coach()))
        .put("coaching", !participant.coach().isEmpty())
        .put("date_created", RestFormat.date(participant.joinedAt()))
        .put("date_updated", RestFormat.date(participant.updatedAt()))
        .put("end_conference_on_exit", participant.endsOnExit())
        .put("muted", participant.muted())
        .put("hold", participant.held())
        .put("start_conference_on_enter", participant.startsOnEnter());
  }

  private JsonObject json(Conferences.Invitation invitation) {
    ParticipantSettings settings = invitation.settings();
    return json(invitation.room(), invitation.call(), status(invitation.call()))
        .put("label", RestFormat.orNull(settings.label()))
        .put("call_sid_to_coach", RestFormat.orNull(settings.coach()))
        .put("coaching", !settings.coach().isEmpty())
        .put("date_created", RestFormat.date(invitation.call().course().createdAt()))
        .put("date_updated", RestFormat.date(invitation.call().course().updatedAt()))
        .put("end_conference_on_exit", settings.endsOnExit())
        .put("muted", settings.muted())
        .put("hold", false)
        .put("start_conference_on_enter", settings.startsOnEnter());
  }

  private static String status(Call call) {
    return switch (call.status()) {
      case QUEUED -> "queued";
      case INITIATED -> "connecting";
      case RINGING -> "ringing";
      case IN_PROGRESS -> "connected";
      case COMPLETED -> "complete";
      case BUSY, FAILED, NO_ANSWER, CANCELED -> "failed";
    };
  }

  private JsonObject json(ConferenceRoom room, Call call, String status) {
    String below = "Conferences/" + room.sid() + "/Participants/" + call.sid();
    return new JsonObject()
        .put("account_sid", network.account().sid())
        .put("call_sid", call.sid())
        .put("conference_sid", room.sid())
        .put("status", status)
        .put("queue_time", Long.toString(call.course().queued().toMillis()))
        .put("uri", RestFormat.uri(network, below));
  }
}
