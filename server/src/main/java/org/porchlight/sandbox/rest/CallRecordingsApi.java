package org.porchlight.sandbox.rest;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.voice.Call;
import org.porchlight.sandbox.voice.Exchange;
import org.porchlight.sandbox.voice.Recordings;
import org.porchlight.sandbox.voice.Recordings.Manner;
import org.porchlight.sandbox.voice.Recordings.Recording;
import org.porchlight.sandbox.voice.Subscription;

/// The recordings of one call, or of one conference: begin (a call's only), fetch, list, pause,
/// end, delete.
final class CallRecordingsApi {
  /// Names whichever recording goes on.
  private static final String CURRENT = "Twilio.CURRENT";

  private static final String ROOM = "Conferences/{conference}/Recordings";

  private final Network network;
  private final Exchange exchange;
  private final Recordings recordings;

  CallRecordingsApi(Network network, Exchange exchange) {
    this.network = network;
    this.exchange = exchange;
    this.recordings = exchange.recordings();
  }

  List<Endpoint> endpoints() {
    String all = "Calls/{call}/Recordings";
    String one = all + "/{recording}";
    return List.of(
        Endpoint.of("POST", all, this::begin),
        Endpoint.of("GET", all, this::list),
        Endpoint.of("GET", one, request -> RestAnswer.ok(json(find(request)))),
        Endpoint.of("POST", one, this::change),
        Endpoint.of("DELETE", one, this::delete),
        Endpoint.of("GET", ROOM, this::ofConference),
        Endpoint.of("GET", ROOM + "/{recording}", request -> RestAnswer.ok(json(find(request)))),
        Endpoint.of("POST", ROOM + "/{recording}", this::change),
        Endpoint.of("DELETE", ROOM + "/{recording}", this::delete));
  }

  /// Reads how a recording is asked for.
  static Manner manner(RestRequest request, String source) {
    Set<String> events = Set.copyOf(request.words("RecordingStatusCallbackEvent"));
    var reports =
        new Subscription(
            request.address("RecordingStatusCallback", 21609),
            request.method("RecordingStatusCallbackMethod"),
            events.isEmpty() ? Set.of("completed") : events);
    String channels = request.choice("RecordingChannels", "mono", "dual");
    String track = request.choice("RecordingTrack", "inbound", "outbound", "both");
    request.choice("Trim", "trim-silence", "do-not-trim");
    return new Manner(
        source, channels.equals("dual") ? 2 : 1, track.isEmpty() ? "both" : track, reports);
  }

  private Call call(RestRequest request) {
    return exchange
        .find(request.id("call"))
        .orElseThrow(() -> RestRefusal.notFound(request.path()));
  }

  private RestAnswer begin(RestRequest request) {
    Call call = call(request);
    if (!call.isLive()) {
      throw RestRefusal.badRequest(
          21220, "Invalid call state: the call is " + call.status().restWord());
    }
    return RestAnswer.created(
        json(recordings.begin(call.sid(), manner(request, "StartCallRecordingAPI"))));
  }

  private RestAnswer list(RestRequest request) {
    call(request);
    return list(request, request.id("call"));
  }

  private RestAnswer list(RestRequest request, String of) {
    ListFilter filter = new ListFilter(request);
    return new Listing<Recording>("recordings", Recording::sid, this::json)
        .page(
            request,
            recordings.of(of).stream()
                .filter(one -> filter.time("DateCreated", one.startedAt()))
                .toList());
  }

  private Recording find(RestRequest request) {
    String asked = request.id("recording");
    return recordings.of(request.id("call") + request.id("conference")).stream()
        .filter(one -> asked.equals(CURRENT) ? one.isOpen() : one.sid().equals(asked))
        .findFirst()
        .orElseThrow(() -> RestRefusal.notFound(request.path()));
  }

  private RestAnswer change(RestRequest request) {
    Recording recording = find(request);
    String status =
        switch (request.value("Status")) {
          case "paused" -> "paused";
          case "in-progress" -> "in-progress";
          case "stopped" -> "completed";
          default ->
              throw RestRefusal.badRequest(
                  20001,
                  "Status is '"
                      + request.value("Status")
                      + "' (expected: in-progress, paused or stopped)");
        };
    if (!recording.isOpen()) {
      throw RestRefusal.badRequest(21220, "The recording is " + recording.status());
    }
    return RestAnswer.ok(json(recordings.change(recording, status)));
  }

  private RestAnswer delete(RestRequest request) {
    recordings.delete(find(request));
    return RestAnswer.deleted();
  }

  private RestAnswer ofConference(RestRequest request) {
    if (exchange.conferences().find(request.id("conference")).isEmpty()) {
      throw RestRefusal.notFound(request.path());
    }
    return list(request, request.id("conference"));
  }

  private JsonObject json(Recording recording) {
    String folder = recording.callSid() == null ? "Conferences/" : "Calls/";
    String below = folder + recording.of() + "/Recordings/" + recording.sid();
    JsonObject json = common(network, recording).put("uri", RestFormat.uri(network, below));
    return recording.callSid() == null ? json : json.put("track", recording.manner().track());
  }

  /// What the lists of all recordings and of one call's have in common.
  static JsonObject common(Network network, Recording recording) {
    return new JsonObject()
        .put("account_sid", network.account().sid())
        .put("api_version", Network.API_VERSION)
        .put("call_sid", recording.callSid())
        .put("channels", recording.manner().channels())
        .put("conference_sid", recording.conferenceSid())
        .put("date_created", RestFormat.date(recording.startedAt()))
        .put("date_updated", RestFormat.date(recording.startedAt().plus(recording.length())))
        .put("duration", duration(recording))
        .put("encryption_details", null)
        .put("error_code", null)
        .put("price", null)
        .put("price_unit", "USD")
        .put("sid", recording.sid())
        .put("source", recording.manner().source())
        .put("start_time", RestFormat.date(recording.startedAt()))
        .put("status", recording.status());
  }

  private static @Nullable String duration(Recording recording) {
    return recording.isOpen() ? null : Long.toString(recording.length().toSeconds());
  }
}
