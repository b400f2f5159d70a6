package org.porchlight.sandbox.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
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
        Endpoint.of("GET", "Recordings", this::list),
        Endpoint.of("GET", "Recordings/{recording}", this::fetch),
        Endpoint.of("DELETE", "Recordings/{recording}", this::delete));
  }

  private RestAnswer list(RestRequest request) {
    ListFilter filter = new ListFilter(request);
    return listing.page(
        request,
        recordings.all().stream()
            .filter(one -> filter.text("CallSid", Objects.requireNonNullElse(one.callSid(), "")))
            .filter(one ->
                filter.text("ConferenceSid", Objects.requireNonNullElse(one.conferenceSid(), "")))
            .filter(one -> filter.time("DateCreated", one.startedAt()))
            .toList());
  }

  /// Tells about a recording, or plays it when its address ends with `.wav`, `.mp3` or nothing.
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
        .find(request.id("recording").replaceFirst("\\.(?:wav|mp3)$", ""))
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
    more.put("add_on_results", RestFormat.uri(network, below + "/AddOnResults"));
    more.put("transcriptions", RestFormat.uri(network, below + "/Transcriptions"));
    return CallRecordingsApi.common(network, recording)
        .put("media_url", "https://api.twilio.com" + RestFormat.folder(network, below))
        .put("subresource_uris", more)
        .put("uri", RestFormat.uri(network, below));
  }
}
