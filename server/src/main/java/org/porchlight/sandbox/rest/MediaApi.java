package org.porchlight.sandbox.rest;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.message.Message;
import org.porchlight.sandbox.message.Message.Picture;
import org.porchlight.sandbox.message.MessageMachine;

/// The pictures of a message: list and fetch.
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
        Endpoint.of("DELETE", "Messages/{message}/Media/{picture}", this::delete));
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
