package org.porchlight.sandbox.rest;

import static java.util.Comparator.comparing;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.voice.ConferenceRoom;
import org.porchlight.sandbox.voice.Conferences;

/// Conferences: fetch, list, end, announce.
final class ConferencesApi {
  private final Network network;
  private final Conferences conferences;
  private final Listing<ConferenceRoom> listing;

  ConferencesApi(Network network, Conferences conferences) {
    this.network = network;
    this.conferences = conferences;
    this.listing = new Listing<>("conferences", ConferenceRoom::sid, this::json);
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.of("GET", "Conferences", this::list),
        Endpoint.of(
            "GET", "Conferences/{conference}", request -> RestAnswer.ok(json(find(request)))),
        Endpoint.of("POST", "Conferences/{conference}", this::update));
  }

  private RestAnswer list(RestRequest request) {
    ListFilter filter = new ListFilter(request);
    return listing.page(
        request,
        conferences.all().stream()
            .filter(room -> filter.text("FriendlyName", room.name()))
            .filter(room -> filter.text("Status", room.status().word()))
            .filter(room -> filter.time("DateCreated", room.createdAt()))
            .filter(room -> filter.time("DateUpdated", room.updatedAt()))
            .sorted(comparing(ConferenceRoom::createdAt).reversed())
            .toList());
  }

  private ConferenceRoom find(RestRequest request) {
    return conferences
        .find(request.id("conference"))
        .orElseThrow(() -> RestRefusal.notFound(request.path()));
  }

  private RestAnswer update(RestRequest request) {
    ConferenceRoom room = find(request);
    if (room.status() == ConferenceRoom.Status.COMPLETED) {
      throw RestRefusal.badRequest(20001, "The conference is completed");
    }
    String announceUrl = request.address("AnnounceUrl", 21205);
    if (!announceUrl.isEmpty()) {
      room.moderator().announce(announceUrl, request.method("AnnounceMethod"));
    }
    switch (request.value("Status")) {
      case "" -> {}
      case "completed" -> room.end();
      default -> throw RestRefusal.badRequest(20001, "Status can only be set to completed");
    }
    return RestAnswer.ok(json(room));
  }

  private JsonObject json(ConferenceRoom room) {
    String below = "Conferences/" + room.sid();
    return new JsonObject()
        .put("account_sid", network.account().sid())
        .put("date_created", RestFormat.date(room.createdAt()))
        .put("date_updated", RestFormat.date(room.updatedAt()))
        .put("api_version", Network.API_VERSION)
        .put("friendly_name", room.name())
        .put("region", "us1")
        .put("sid", room.sid())
        .put("status", room.status().word())
        .put("uri", RestFormat.uri(network, below))
        .put("reason_conference_ended", RestFormat.orNull(room.reasonEnded()))
        .put("call_sid_ending_conference", RestFormat.orNull(room.endedBy()))
        .put(
            "subresource_uris",
            new JsonObject()
                .put("participants", RestFormat.uri(network, below + "/Participants"))
                .put("recordings", RestFormat.uri(network, below + "/Recordings")));
  }
}
