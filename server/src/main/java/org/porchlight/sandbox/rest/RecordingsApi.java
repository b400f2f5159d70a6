package org.porchlight.sandbox.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.voice.Recordings;
import org.porchlight.sandbox.voice.Recordings.Recording;

/// Recordings: list, fetch, hear, delete.
final class RecordingsApi {
  private final Network network;
  private final Recordings recordings;
  private final Listing<Recording> listing;

  RecordingsApi(Network network, Recordings recordings) {
    this.network = network;
    this.recordings = recordings;
    this.listing = new Listing<>("recordings", Recording::sid, this::json);
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.of("GET", "Recordings", request -> listing.page(request, recordings.all())),
        Endpoint.of("GET", "Calls/{call}/Recordings", this::ofCall),
        Endpoint.of("GET", "Recordings/{recording}", this::fetch),
        Endpoint.of("DELETE", "Recordings/{recording}", this::delete));
  }

  private RestAnswer ofCall(RestRequest request) {
    return listing.page(
        request,
        recordings.all().stream()
            .filter(recording -> recording.callSid().equals(request.id("call")))
            .toList());
  }

  /// Tells about a recording, or plays it when its address ends with `.wav` or with nothing.
  private RestAnswer fetch(RestRequest request) {
    Recording recording = find(request);
    return request.path().endsWith(".json")
        ? RestAnswer.ok(json(recording))
        : new RestAnswer(200, "audio/x-wav", silence());
  }

  private RestAnswer delete(RestRequest request) {
    recordings.delete(find(request));
    return RestAnswer.deleted();
  }

  private Recording find(RestRequest request) {
    return recordings
        .find(request.id("recording").replaceFirst("\\.wav$", ""))
        .orElseThrow(() -> RestRefusal.notFound(request.path()));
  }

  /// A tenth of a second of nothing: 8,000 samples a second, one byte each.
  private static Buffer silence() {
    int bytes = 800;
    Buffer sound = Buffer.buffer("RIFF").appendIntLE(36 + bytes).appendString("WAVEfmt ");
    sound.appendIntLE(16).appendShortLE((short) 1).appendShortLE((short) 1);
    sound.appendIntLE(8_000).appendIntLE(8_000).appendShortLE((short) 1).appendShortLE((short) 8);
    sound.appendString("data").appendIntLE(bytes);
    for (int at = 0; at < bytes; at++) {
      sound.appendByte((byte) 0x80);
    }
    return sound;
  }

  private JsonObject json(Recording recording) {
    String below = "Recordings/" + recording.sid();
    JsonObject more = new JsonObject();
    for (String part : List.of("add_on_results", "transcriptions")) {
      more.put(part, RestFormat.uri(network, below + "/" + part));
    }
    return new JsonObject()
        .put("account_sid", network.account().sid())
        .put("api_version", Network.API_VERSION)
        .put("call_sid", recording.callSid())
        .put("channels", 1)
        .put("conference_sid", null)
        .put("date_created", RestFormat.date(recording.startedAt()))
        .put("date_updated", RestFormat.date(recording.startedAt().plus(recording.length())))
        .put("duration", Long.toString(recording.length().toSeconds()))
        .put("encryption_details", null)
        .put("error_code", null)
        .put("media_url", "https://api.twilio.com" + RestFormat.folder(network, below))
        .put("price", null)
        .put("price_unit", "USD")
        .put("sid", recording.sid())
        .put("source", "RecordVerb")
        .put("start_time", RestFormat.date(recording.startedAt()))
        .put("status", recording.status())
        .put("subresource_uris", more)
        .put("uri", RestFormat.uri(network, below));
  }
}
