package org.porchlight.sandbox.voice;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.Webhook;

/// Fills the forms of the voice webhooks and sends the reports of a call's progress.
final class CallWebhooks {
  static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss '+0000'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final Network network;
  private final Overtaken late;

  CallWebhooks(Network network) {
    this.network = network;
    this.late = new Overtaken(network, "call-completed-first");
  }

  /// Returns the parameters that every voice webhook of this call begins with.
  Map<String, String> form(Call call) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("CallSid", call.sid());
    form.put("AccountSid", network.owners().of(call.sid()).sid());
    form.put("From", call.from());
    form.put("To", call.to());
    form.put("CallStatus", call.status().word());
    form.put("ApiVersion", Network.API_VERSION);
    form.put("Direction", call.direction());
    form.put("Caller", call.from());
    form.put("Called", call.to());
    call.parentSid().ifPresent(parent -> form.put("ParentCallSid", parent));
    if (!call.answeredBy().isEmpty()) {
      form.put("AnsweredBy", call.answeredBy());
    }
    place(form, "From", call.from());
    place(form, "To", call.to());
    place(form, "Caller", call.from());
    place(form, "Called", call.to());
    if (call.isInbound()) {
      form.put("CallToken", "sandbox-" + call.sid());
      if (call.from().startsWith("+")) {
        form.put("StirVerstat", "TN-Validation-Passed-A");
      }
    }
    return form;
  }

  private static void place(Map<String, String> form, String side, String number) {
    form.put(side + "City", "");
    form.put(side + "State", "");
    form.put(side + "Zip", "");
    form.put(side + "Country", number.startsWith("+1") ? "US" : "");
  }

  /// Reports `event` (`initiated`, `ringing`, `answered`, `completed`) if it was asked for.
  void report(Call call, String event) {
    Subscription to = call.subscription();
    if (!to.wants(event)) {
      return;
    }
    Map<String, String> form = form(call);
    form.put("Timestamp", RFC_2822.format(network.now()));
    form.put("CallbackSource", "call-progress-events");
    form.put("SequenceNumber", Integer.toString(call.nextReport()));
    if (call.status().isFinal()) {
      long seconds = call.course().talked().toSeconds();
      form.put("CallDuration", Long.toString(seconds));
      form.put("Duration", Long.toString(Math.ceilDiv(seconds, 60)));
      form.put("SipResponseCode", call.sipCode());
    }
    var report = Webhook.report("voice-status", call.sid(), to.url(), to.method(), form);
    late.send(call.sid(), report, event.equals("answered"), event.equals("completed"));
  }
}
