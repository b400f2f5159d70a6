package org.porchlight.sandbox.message;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.Webhook;

/// Fills the forms of the text webhooks.
final class MessageWebhooks {
  private static final DateTimeFormatter RECEIPT_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Network network;

  MessageWebhooks(Network network) {
    this.network = network;
  }

  Map<String, String> incoming(Message message) {
    Map<String, String> form = new LinkedHashMap<>();
    place(form, "To", message.to());
    form.put("SmsMessageSid", message.sid());
    form.put("NumMedia", Integer.toString(message.mediaCount()));
    form.put("SmsSid", message.sid());
    place(form, "From", message.from());
    form.put("SmsStatus", "received");
    form.put("Body", message.body());
    form.put("To", message.to());
    form.put("NumSegments", Integer.toString(message.segments()));
    form.put("MessageSid", message.sid());
    form.put("AccountSid", network.owners().of(message.sid()).sid());
    form.put("From", message.from());
    form.put("ApiVersion", Network.API_VERSION);
    List<Message.Picture> pictures = message.pictures();
    for (int at = 0; at < pictures.size(); at++) {
      form.put("MediaContentType" + at, pictures.get(at).type());
      form.put(
          "MediaUrl" + at,
          "https://api.twilio.com/%s/Accounts/%s/Messages/%s/Media/%s"
              .formatted(
                  Network.API_VERSION,
                  form.get("AccountSid"),
                  message.sid(),
                  pictures.get(at).sid()));
    }
    return form;
  }

  private static void place(Map<String, String> form, String side, String number) {
    form.put(side + "City", "");
    form.put(side + "State", "");
    form.put(side + "Zip", "");
    form.put(side + "Country", number.startsWith("+1") ? "US" : "");
  }

  /// Sends the report of a new status, if the sender asked for reports.
  void report(Message message) {
    String url = message.text().statusCallback();
    if (url.isEmpty()) {
      return;
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("ApiVersion", Network.API_VERSION);
    form.put("AccountSid", network.owners().of(message.sid()).sid());
    form.put("MessageSid", message.sid());
    form.put("MessageStatus", message.status().word());
    form.put("SmsSid", message.sid());
    form.put("SmsStatus", message.status().word());
    form.put("From", message.from());
    form.put("To", message.to());
    if (!message.messagingServiceSid().isEmpty()) {
      form.put("MessagingServiceSid", message.messagingServiceSid());
    }
    Integer code = message.errorCode();
    if (code != null) {
      form.put("ErrorCode", code.toString());
    }
    switch (message.status()) {
      case DELIVERED, UNDELIVERED -> form.put("RawDlrDoneDate", RECEIPT_TIME.format(network.now()));
      case ACCEPTED, SCHEDULED, QUEUED, SENDING, SENT, FAILED, CANCELED, RECEIVED -> {}
    }
    network.webhooks().send(Webhook.report("text-status", message.sid(), url, "POST", form));
  }
}
