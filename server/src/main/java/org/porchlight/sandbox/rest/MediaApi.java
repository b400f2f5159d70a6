package org.porchlight.sandbox.rest;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.message.Message;
import org.porchlight.sandbox.message.Message.Picture;
import org.porchlight.sandbox.message.MessageMachine;

/// What hangs on a message: its pictures, and what came of it in the end.
final class MediaApi {
  private final Network network;
  private final MessageMachine messages;

  MediaApi(Network network, MessageMachine messages) {
    this.network = network;
    this.messages = messages;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.of("GET", "Messages/{message}/Media", this::list),
        Endpoint.of("GET", "Messages/{message}/Media/{picture}", this::fetch),
        Endpoint.of("DELETE", "Messages/{message}/Media/{picture}", this::delete),
        Endpoint.of("POST", "Messages/{message}/Feedback", this::feedback));
  }

  private RestAnswer list(RestRequest request) {
    Message message = find(request);
    ListFilter filter = new ListFilter(request);
    return new Listing<Picture>("media_list", Picture::sid, picture -> json(message, picture))
        .page(
            request,
            message.pictures().stream()
                .filter(_ -> filter.time("DateCreated", message.createdAt()))
                .toList());
  }

  private RestAnswer fetch(RestRequest request) {
    Message message = find(request);
    return message.pictures().stream()
        .filter(picture -> picture.sid().equals(request.id("picture")))
        .findFirst()
        .map(picture -> RestAnswer.ok(json(message, picture)))
        .orElseThrow(() -> RestRefusal.notFound(request.path()));
  }

  private RestAnswer delete(RestRequest request) {
    Message message = find(request);
    if (!message.forget(request.id("picture"), network.now())) {
      throw RestRefusal.notFound(request.path());
    }
    return RestAnswer.deleted();
  }

  /// Whether whoever had the message did what it asked; the carrier only keeps it.
  private RestAnswer feedback(RestRequest request) {
    Message message = find(request);
    String outcome = request.choice("Outcome", "confirmed", "unconfirmed");
    String now = RestFormat.date(network.now());
    return RestAnswer.created(
        new JsonObject()
            .put("account_sid", network.account().sid())
            .put("message_sid", message.sid())
            .put("outcome", outcome.isEmpty() ? "confirmed" : outcome)
            .put("date_created", now)
            .put("date_updated", now)
            .put("uri", RestFormat.uri(network, "Messages/" + message.sid() + "/Feedback")));
  }

  private Message find(RestRequest request) {
    return messages
        .find(request.id("message"))
        .orElseThrow(() -> RestRefusal.notFound(request.path()));
  }

  private JsonObject json(Message message, Picture picture) {
    return new JsonObject()
        .put("account_sid", network.account().sid())
        .put("content_type", picture.type())
        .put("date_created", RestFormat.date(message.createdAt()))
        .put("date_updated", RestFormat.date(message.updatedAt()))
        .put("parent_sid", message.sid())
        .put("sid", picture.sid())
        .put(
            "uri",
            RestFormat.uri(network, "Messages/" + message.sid() + "/Media/" + picture.sid()));
  }
}
