package org.porchlight.sandbox.rest;

import static java.util.Comparator.comparing;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.ServiceNumber;
import org.porchlight.sandbox.message.Message;
import org.porchlight.sandbox.message.MessageMachine;
import org.porchlight.sandbox.message.OutboundText;

/// Messages: create, fetch, list, redact or cancel, delete.
final class MessagesApi {
  private static final int BODY_MAX = 1_600;
  private static final int PICTURES_MAX = 10;

  private final Network network;
  private final MessageMachine messages;
  private final PhoneRules phones;
  private final Listing<Message> listing;

  MessagesApi(Network network, MessageMachine messages) {
    this.network = network;
    this.messages = messages;
    this.phones = new PhoneRules(network);
    this.listing = new Listing<>("messages", Message::sid, this::json);
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.of("POST", "Messages", this::create),
        Endpoint.of("GET", "Messages", this::list),
        Endpoint.of("GET", "Messages/{message}", request -> RestAnswer.ok(json(find(request)))),
        Endpoint.of("POST", "Messages/{message}", this::update),
        Endpoint.of("DELETE", "Messages/{message}", this::delete));
  }

  private RestAnswer create(RestRequest request) {
    MessageWishes.checkChannel(request);
    String to = PhoneRules.plain(request.value("To"));
    phones.checkTextTo(to);
    String service = request.value("MessagingServiceSid");
    String from = from(request, service);
    if (from.equals(to)) {
      throw RestRefusal.badRequest(21266, "'To' and 'From' number cannot be the same: " + to);
    }
    MessageWishes.checkContent(request);
    String body = request.value("Body");
    List<String> media = request.values("MediaUrl");
    if (body.isEmpty() && media.isEmpty()) {
      throw RestRefusal.badRequest(21619, "A text message body or media urls must be specified.");
    }
    if (media.size() > PICTURES_MAX) {
      throw RestRefusal.badRequest(21623, "Number of media files exceeds allowed limit");
    }
    if (media.stream().anyMatch(url -> !url.matches("https?://[^ ]+"))) {
      throw RestRefusal.badRequest(21620, "Invalid media URL(s)");
    }
    if (body.length() > BODY_MAX) {
      throw RestRefusal.badRequest(
          21617, "The body has " + body.length() + " characters (expected: at most 1600)");
    }
    MessageWishes.check(request);
    int validity = request.number("ValidityPeriod", 36_000, 1, 36_000, 90007);
    String callback = callback(request);
    Instant sendAt = Scheduled.at(request, network.now());
    if (messages.optOuts().blocks(to, from)) {
      throw RestRefusal.badRequest(21610, "Attempt to send to unsubscribed recipient");
    }
    OutboundText text =
        new OutboundText(
            from, to, body, media, callback, service, Duration.ofSeconds(validity), sendAt);
    Message sent = messages.send(text, false);
    network.claim(sent.sid());
    return RestAnswer.created(json(sent));
  }

  /// An application's, where the request names one: its own is ignored then.
  private String callback(RestRequest request) {
    String own = request.address("StatusCallback", 21609);
    String sid = request.value("ApplicationSid");
    if (sid.isEmpty()) {
      return own;
    }
    return network
        .application(sid)
        .map(set -> set.setting("message_status_callback"))
        .orElseThrow(() -> RestRefusal.badRequest(21218, "Invalid ApplicationSid: " + sid));
  }

  private String from(RestRequest request, String service) {
    String from = PhoneRules.plain(request.value("From"));
    if (!service.isEmpty() && !service.matches("MG[0-9a-fA-F]{32}")) {
      throw RestRefusal.badRequest(21705, "The Messaging Service is invalid: " + service);
    }
    if (!service.isEmpty() && !service.equals(ProductsApi.SERVICE)) {
      throw RestRefusal.badRequest(21701, "The Messaging Service does not exist: " + service);
    }
    if (!from.isEmpty()) {
      phones.checkTextFrom(from);
      return from;
    }
    if (service.isEmpty()) {
      throw RestRefusal.badRequest(
          21603, "A 'From' phone number or a MessagingServiceSid is required.");
    }
    return network.numbers().owned().stream()
        .filter(number -> network.sees(number.sid()))
        .findFirst()
        .map(ServiceNumber::number)
        .orElseThrow(
            () -> RestRefusal.badRequest(21704, "The Messaging Service has no phone numbers."));
  }

  private RestAnswer list(RestRequest request) {
    ListFilter filter = new ListFilter(request);
    return listing.page(
        request,
        messages.all().stream()
            .filter(message -> filter.text("To", message.to()))
            .filter(message -> filter.text("From", message.from()))
            .filter(message -> filter.time("DateSent", sentOrCreated(message)))
            .sorted(comparing(Message::createdAt).reversed())
            .toList());
  }

  /// Filters take what still waits by its creation, so that nothing sent in doubt stays hidden.
  private static Instant sentOrCreated(Message message) {
    Instant sentAt = message.sentAt();
    return sentAt == null ? message.createdAt() : sentAt;
  }

  private Message find(RestRequest request) {
    return messages
        .find(request.id("message"))
        .orElseThrow(() -> RestRefusal.notFound(request.path()));
  }

  private RestAnswer update(RestRequest request) {
    Message message = find(request);
    if (request.value("Status").equals("canceled")) {
      if (!messages.cancel(message)) {
        throw RestRefusal.badRequest(
            30409, "The message is " + message.status().word() + " and cannot be canceled");
      }
    } else if (request.has("Body") && request.value("Body").isEmpty()) {
      requireFinal(message);
      messages.redact(message);
    } else {
      throw RestRefusal.badRequest(20001, "Only an empty Body or Status=canceled can be set");
    }
    return RestAnswer.ok(json(message));
  }

  private RestAnswer delete(RestRequest request) {
    Message message = find(request);
    requireFinal(message);
    messages.delete(message);
    return RestAnswer.deleted();
  }

  private static void requireFinal(Message message) {
    if (!message.status().isFinal() && message.status() != Message.Status.SENT) {
      throw new RestRefusal(409, 20009, "The message is still " + message.status().word());
    }
  }

  private JsonObject json(Message message) {
    String below = "Messages/" + message.sid();
    return new JsonObject()
        .put("body", message.body())
        .put("num_segments", Integer.toString(message.segments()))
        .put("direction", message.direction())
        .put("from", sender(message))
        .put("date_updated", RestFormat.date(message.updatedAt()))
        .put("price", null)
        .put("error_message", errorMessage(message.errorCode()))
        .put("uri", RestFormat.uri(network, below))
        .put("account_sid", network.account().sid())
        .put("num_media", Integer.toString(message.mediaCount()))
        .put("to", message.to())
        .put("date_created", RestFormat.date(message.createdAt()))
        .put("status", message.status().word())
        .put("sid", message.sid())
        .put("date_sent", RestFormat.date(message.sentAt()))
        .put("messaging_service_sid", RestFormat.orNull(message.messagingServiceSid()))
        .put("error_code", message.errorCode())
        .put("price_unit", "USD")
        .put("api_version", Network.API_VERSION)
        .put(
            "subresource_uris",
            new JsonObject().put("media", RestFormat.uri(network, below + "/Media")));
  }

  /// A service chooses a sender only when the message leaves for the queue.
  private static @Nullable String sender(Message message) {
    return switch (message.status()) {
      case ACCEPTED, SCHEDULED -> null;
      case QUEUED, SENDING, SENT, DELIVERED, UNDELIVERED, FAILED, CANCELED, RECEIVED ->
          message.from();
    };
  }

  private static @Nullable String errorMessage(@Nullable Integer code) {
    if (code == null) {
      return null;
    }
    return switch (code) {
      case 21610 -> "Attempt to send to unsubscribed recipient";
      case 30003 -> "Unreachable destination handset";
      case 30005 -> "Unknown destination handset";
      case 30006 -> "Landline or unreachable carrier";
      case 30007 -> "Message filtered";
      case 30036 -> "Validity Period Expired";
      default -> "Error " + code;
    };
  }
}
