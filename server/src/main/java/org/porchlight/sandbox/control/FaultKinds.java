package org.porchlight.sandbox.control;

import java.util.List;

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
          "rest-429",
          "rest-500",
          "rest-503",
          "rest-html",
          "rest-empty",
          "rest-reset",
          "rest-accept-then-drop",
          "rest-accept-then-500",
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

  private FaultKinds() {}

  static boolean known(String kind) {
    return kind.matches("sms-3[0-9]{4}") || (ALL.contains(kind) && !kind.equals("sms-3xxxx"));
  }
}
