package org.porchlight.sandbox.rest;

import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    if (!keys.matches("[0-9A-D*#wW]{0,32}")) {
      throw RestRefusal.badRequest(
          21206, "SendDigits is '" + keys + "' (expected: at most 32 of 0-9, A-D, *, #, w and W)");
    }
    return keys;
  }

  /// Keys to press go before a guess, which is not made then.
  ///
  /// @throws RestRefusal 20001 for what the carrier does not take, 21609 for a bad address
  static Detection detection(RestRequest request) {
    String asked = request.choice("MachineDetection", "Enable", "DetectMessageEnd");
    DETECTION.forEach(
        bounds -> request.number(bounds.name(), 0, bounds.least(), bounds.most(), 20001));
    boolean guesses = !asked.isEmpty() && keys(request).isEmpty();
    return new Detection(guesses, asked.equals("DetectMessageEnd"), report(request));
  }

  /// Null where the call waits for the guess. Whoever is rung for a conference never does.
  private static @Nullable Subscription report(RestRequest request) {
    String ofConference = request.address("AmdStatusCallback", 21609);
    if (!ofConference.isEmpty()) {
      return new Subscription(ofConference, request.method("AmdStatusCallbackMethod"), Set.of());
    }
    String callback = request.address("AsyncAmdStatusCallback", 21609);
    String method = request.method("AsyncAmdStatusCallbackMethod");
    boolean async = request.flag("AsyncAmd", false);
    return async ? new Subscription(callback, method, Set.of()) : null;
  }
}
