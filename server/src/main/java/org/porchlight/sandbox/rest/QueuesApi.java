package org.porchlight.sandbox.rest;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.voice.CallQueue;
import org.porchlight.sandbox.voice.CallQueue.Member;
import org.porchlight.sandbox.voice.Instructions;
import org.porchlight.sandbox.voice.Queues;

/// Queues and who waits in them: open, fetch, list, close, send somebody elsewhere.
final class QueuesApi {
  private static final int SIZE_MAX = 5_000;

  private final Network network;
  private final Queues queues;
  private final Listing<CallQueue> listing;

  QueuesApi(Network network, Queues queues) {
    this.network = network;
    this.queues = queues;
    this.listing = new Listing<>("queues", CallQueue::sid, this::json);
  }

  List<Endpoint> endpoints() {
    String members = "Queues/{queue}/Members";
    return List.of(
        Endpoint.of("POST", "Queues", this::create),
        Endpoint.of("GET", "Queues", request -> listing.page(request, List.copyOf(queues.all()))),
        Endpoint.of("GET", "Queues/{queue}", request -> RestAnswer.ok(json(find(request)))),
        Endpoint.of("POST", "Queues/{queue}", this::update),
        Endpoint.of("DELETE", "Queues/{queue}", this::delete),
        Endpoint.of("GET", members, this::members),
        Endpoint.of("GET", members + "/{member}", this::member),
        Endpoint.of("POST", members + "/{member}", this::send));
  }

  private RestAnswer create(RestRequest request) {
    String name = request.value("FriendlyName");
    if (name.isBlank() || queues.named(network.account(), name).isPresent()) {
      throw RestRefusal.badRequest(
          22003, "FriendlyName is '" + name + "' (expected: one that no queue has)");
    }
    int sizeMax = request.number("MaxSize", Queues.SIZE_USUAL, 1, SIZE_MAX, 20001);
    return RestAnswer.created(json(queues.open(network.account(), name, sizeMax)));
  }

  private RestAnswer update(RestRequest request) {
    CallQueue queue = find(request);
    String name = request.optional("FriendlyName").orElse(queue.name());
    if (name.isBlank()
        || queues.named(network.account(), name).filter(other -> other != queue).isPresent()) {
      throw RestRefusal.badRequest(
          22003, "FriendlyName is '" + name + "' (expected: one that no queue has)");
    }
    queue.change(
        name, request.number("MaxSize", queue.sizeMax(), 1, SIZE_MAX, 20001), network.now());
    return RestAnswer.ok(json(queue));
  }

  private CallQueue find(RestRequest request) {
    return queues.find(request.id("queue")).orElseThrow(() -> RestRefusal.notFound(request.path()));
  }

  private RestAnswer delete(RestRequest request) {
    CallQueue queue = find(request);
    if (!queue.members().isEmpty()) {
      throw RestRefusal.badRequest(22002, "The queue is not empty");
    }
    queues.delete(queue);
    return RestAnswer.deleted();
  }

  private RestAnswer members(RestRequest request) {
    CallQueue queue = find(request);
    return new Listing<Member>("queue_members", Member::callSid, member -> json(queue, member))
        .page(request, queue.members());
  }

  private RestAnswer member(RestRequest request) {
    CallQueue queue = find(request);
    return RestAnswer.ok(json(queue, waiting(request, queue)));
  }

  private static Member waiting(RestRequest request, CallQueue queue) {
    String asked = request.id("member");
    return queue.members().stream()
        .filter(member -> asked.equals("Front") || member.callSid().equals(asked))
        .findFirst()
        .orElseThrow(() -> RestRefusal.notFound(request.path()));
  }

  private RestAnswer send(RestRequest request) {
    CallQueue queue = find(request);
    Member member = waiting(request, queue);
    JsonObject shown = json(queue, member);
    String url = request.address("Url", 21205);
    if (url.isEmpty()) {
      throw RestRefusal.badRequest(21205, "Url parameter is required.");
    }
    queues.send(queue, member.callSid(), Instructions.fetch(url, request.method("Method")));
    return RestAnswer.ok(shown);
  }

  private long waitedSeconds(Instant since) {
    return Duration.between(since, network.now()).toSeconds();
  }

  private JsonObject json(CallQueue queue, Member member) {
    return new JsonObject()
        .put("call_sid", member.callSid())
        .put("date_enqueued", RestFormat.date(member.since()))
        .put("position", queue.members().indexOf(member) + 1)
        .put("queue_sid", queue.sid())
        .put(
            "uri",
            RestFormat.uri(network, "Queues/" + queue.sid() + "/Members/" + member.callSid()))
        .put("wait_time", waitedSeconds(member.since()));
  }

  private JsonObject json(CallQueue queue) {
    String below = "Queues/" + queue.sid();
    double average =
        queue.members().stream().mapToLong(one -> waitedSeconds(one.since())).average().orElse(0);
    return new JsonObject()
        .put("account_sid", network.account().sid())
        .put("average_wait_time", Math.round(average))
        .put("current_size", queue.members().size())
        .put("date_created", RestFormat.date(queue.createdAt()))
        .put("date_updated", RestFormat.date(queue.updatedAt()))
        .put("friendly_name", queue.name())
        .put("max_size", queue.sizeMax())
        .put("sid", queue.sid())
        .put(
            "subresource_uris",
            new JsonObject().put("members", RestFormat.uri(network, below + "/Members")))
        .put("uri", RestFormat.uri(network, below));
  }
}
