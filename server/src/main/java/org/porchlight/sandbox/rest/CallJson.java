package org.porchlight.sandbox.rest;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.ServiceNumber;
import org.porchlight.sandbox.voice.Call;

/// A call as the API shows it, with every documented property.
record CallJson(Network network) {
  JsonObject of(Call call) {
    String below = "Calls/" + call.sid();
    boolean talked = call.status().isFinal() && !call.course().talked().isZero();
    JsonObject json =
        new JsonObject()
            .put("sid", call.sid())
            .put("date_created", RestFormat.date(call.course().createdAt()))
            .put("date_updated", RestFormat.date(call.course().updatedAt()))
            .put("parent_call_sid", call.parentSid().orElse(null))
            .put("account_sid", network.account().sid())
            .put("to", call.to())
            .put("to_formatted", RestFormat.formatted(call.to()))
            .put("from", call.from())
            .put("from_formatted", RestFormat.formatted(call.from()))
            .put("phone_number_sid", phoneNumberSid(call))
            .put("status", call.status().restWord())
            .put("start_time", RestFormat.date(call.course().dialedAt()))
            .put("end_time", RestFormat.date(call.course().endedAt()))
            .put("duration", talked ? Long.toString(call.course().talked().toSeconds()) : null)
            .put("price", null)
            .put("price_unit", "USD")
            .put("direction", call.direction())
            .put("answered_by", RestFormat.orNull(call.answeredBy()))
            .put("api_version", Network.API_VERSION)
            .put("forwarded_from", null)
            .put("group_sid", null)
            .put("caller_name", null)
            .put("queue_time", Long.toString(call.course().queued().toMillis()))
            .put("trunk_sid", null)
            .put("uri", RestFormat.uri(network, below));
    JsonObject subresources = new JsonObject();
    for (String part :
        List.of(
            "Events",
            "Notifications",
            "Payments",
            "Recordings",
            "Siprec",
            "Streams",
            "Transcriptions",
            "UserDefinedMessages",
            "UserDefinedMessageSubscriptions")) {
      String name = part.replaceAll("(?<=[a-z])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
      subresources.put(name, RestFormat.uri(network, below + "/" + part));
    }
    return json.put("subresource_uris", subresources);
  }

  private @Nullable String phoneNumberSid(Call call) {
    String number = call.isInbound() ? call.to() : call.from();
    return network.numbers().owned(number).map(ServiceNumber::sid).orElse(null);
  }
}
