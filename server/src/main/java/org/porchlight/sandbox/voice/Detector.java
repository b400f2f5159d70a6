package org.porchlight.sandbox.voice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.sandbox.carrier.Fault;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.Webhook;

/// Guesses whether a person or a machine answered, and is wrong when told to be.
final class Detector {
  /// How long a guess takes; a person who waits for it hears nothing.
  private static final Duration USUAL = Duration.ofSeconds(4);

  private final Network network;

  Detector(Network network) {
    this.network = network;
  }

  /// @param play what the call does once it may
  void answered(Call call, Runnable play) {
    Detection detection = call.request().detection();
    if (!detection.asked() || !call.request().sendDigits().isEmpty()) {
      play.run();
      return;
    }
    Subscription report = detection.report();
    if (report != null) {
      play.run();
    }
    List<String> subjects = call.subjects();
    Optional<Fault> late = network.faults().take("amd-late", subjects);
    Duration takes = late.map(Fault::delay).orElse(USUAL);
    call.keep(
        network
            .clock()
            .schedule(
                takes,
                () -> {
                  call.guessed(guess(call, detection.untilEnd(), subjects));
                  if (report == null) {
                    play.run();
                  } else {
                    tell(call, report, takes);
                  }
                }));
  }

  private String guess(Call call, boolean untilEnd, List<String> subjects) {
    if (network.faults().happens("amd-unknown", subjects)) {
      return "unknown";
    }
    boolean machine = call.has(Oddity.MAILBOX) != network.faults().happens("amd-wrong", subjects);
    return !machine ? "human" : untilEnd ? "machine_end_beep" : "machine_start";
  }

  private void tell(Call call, Subscription report, Duration takes) {
    Map<String, String> form =
        Map.of(
            "CallSid", call.sid(),
            "AccountSid", network.owners().of(call.sid()).sid(),
            "AnsweredBy", call.answeredBy(),
            "MachineDetectionDuration", Long.toString(takes.toMillis()));
    network
        .webhooks()
        .send(Webhook.report("amd-status", call.sid(), report.url(), report.method(), form));
  }
}
