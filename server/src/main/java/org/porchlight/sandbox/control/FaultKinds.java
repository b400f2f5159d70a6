package org.porchlight.sandbox.control;

import java.util.List;
import java.util.Map;

/// The faults that can be asked for; what each does stands in the sandbox's `package-info`.
final class FaultKinds {
  static final List<String> ALL =
      List.of(
          "webhook-duplicate",
          "webhook-drop",
          "webhook-delay",
          "webhook-reorder",
          "webhook-wrong-signature",
          "webhook-missing-signature",
          "webhook-extra-params",
          "webhook-missing-params",
          "sign-with-port",
          "sign-without-port",
          "rest-latency",
          "rest-401",
          "rest-suspended",
          "rest-429",
          "rest-500",
          "rest-503",
          "rest-2xxxx",
          "rest-html",
          "rest-empty",
          "rest-reset",
          "rest-accept-then-drop",
          "rest-accept-then-500",
          "low-balance",
          "sms-3xxxx",
          "sms-no-receipt",
          "sms-late-receipt",
          "sms-fake-delivered",
          "sms-long-queue",
          "text-late",
          "call-busy",
          "call-no-answer",
          "call-failed",
          "call-voicemail",
          "dtmf-lost",
          "dtmf-doubled");

  /// The short words people try first.
  private static final Map<String, String> ALIASES =
      Map.of(
          "duplicate", "webhook-duplicate",
          "drop", "webhook-drop",
          "delay", "webhook-delay",
          "reorder", "webhook-reorder",
          "429", "rest-429",
          "500", "rest-500",
          "503", "rest-503",
          "accept-then-drop", "rest-accept-then-drop",
          "accept-then-500", "rest-accept-then-500");

  private FaultKinds() {}

  /// The kind that is meant by `given`: `duplicate` is `webhook-duplicate`; a whole kind is itself.
  static String meantBy(String given) {
    return ALIASES.getOrDefault(given, given);
  }

  static boolean known(String kind) {
    return kind.matches("sms-3[0-9]{4}|rest-2[0-9]{4}")
        || (ALL.contains(kind) && !kind.endsWith("xxxx"));
  }
}
