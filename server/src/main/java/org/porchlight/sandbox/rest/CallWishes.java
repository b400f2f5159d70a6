package org.porchlight.sandbox.rest;

import java.util.Set;
import org.porchlight.sandbox.voice.Detection;
import org.porchlight.sandbox.voice.Subscription;

/// What a request asks for beside two numbers and instructions: keys to press, and a guess of who
/// answered.
final class CallWishes {
  /// A number the carrier takes, and from where to where.
  private record Bounds(String name, int least, int most) {}

  /// Seconds, then milliseconds.
  private static final Set<Bounds> DETECTION =
      Set.of(
          new Bounds("MachineDetectionTimeout", 3, 59),
          new Bounds("MachineDetectionSpeechThreshold", 1_000, 6_000),
          new Bounds("MachineDetectionSpeechEndThreshold", 500, 5_000),
          new Bounds("MachineDetectionSilenceTimeout", 2_000, 10_000));

  private CallWishes() {}

  /// Keys pressed for the caller once it is answered; `w` and `W` are waits.
  ///
  /// @throws RestRefusal 21206 for any other letter
  static String keys(RestRequest request) {
    String keys = request.value("SendDigits");
    if (!keys.matches("[0-9A-D*#wW]*")) {
      throw RestRefusal.badRequest(
          21206, "SendDigits is '" + keys + "' (expected: 0-9, A-D, *, #, w and W)");
    }
    return keys;
  }

  /// @throws RestRefusal 20001 for what the carrier does not take, 21609 for a bad address
  static Detection detection(RestRequest request) {
    String asked = request.value("MachineDetection");
    if (!asked.isEmpty() && !asked.equals("Enable") && !asked.equals("DetectMessageEnd")) {
      throw RestRefusal.badRequest(
          20001, "MachineDetection is '" + asked + "' (expected: Enable or DetectMessageEnd)");
    }
    DETECTION.forEach(
        bounds -> request.number(bounds.name(), 0, bounds.least(), bounds.most(), 20001));
    String callback = request.address("AsyncAmdStatusCallback", 21609);
    String method = request.method("AsyncAmdStatusCallbackMethod");
    boolean async = request.flag("AsyncAmd", false);
    return new Detection(
        !asked.isEmpty(),
        asked.equals("DetectMessageEnd"),
        async ? new Subscription(callback, method, Set.of()) : null);
  }
}
