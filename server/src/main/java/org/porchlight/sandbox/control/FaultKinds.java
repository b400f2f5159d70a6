package org.porchlight.sandbox.control;

import static java.util.Map.entry;

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
          "webhook-burst",
          "webhook-timeout",
          "webhook-no-connection",
          "webhook-tls",
          "webhook-secondary-token",
          "webhook-wrong-signature",
          "webhook-missing-signature",
          "webhook-extra-params",
          "webhook-missing-params",
          "sign-with-port",
          "sign-without-port",
          "rest-latency",
          "rest-slow-body",
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
          "text-split",
          "call-busy",
          "call-no-answer",
          "call-failed",
          "call-voicemail",
          "call-ghost",
          "call-one-way",
          "call-drops-when-joined",
          "call-all-circuits-busy",
          "call-32017",
          "call-anonymous",
          "call-completed-first",
          "conference-end-first",
          "amd-wrong",
          "amd-unknown",
          "amd-late",
          "dtmf-lost",
          "dtmf-doubled");

  /// The short words people try first.
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          entry("duplicate", "webhook-duplicate"),
          entry("drop", "webhook-drop"),
          entry("delay", "webhook-delay"),
          entry("reorder", "webhook-reorder"),
          entry("burst", "webhook-burst"),
          entry("timeout", "webhook-timeout"),
          entry("429", "rest-429"),
          entry("500", "rest-500"),
          entry("503", "rest-503"),
          entry("region-down", "rest-reset"),
          entry("auth-revoked", "rest-401"),
          entry("accept-then-drop", "rest-accept-then-drop"),
          entry("accept-then-500", "rest-accept-then-500"));

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
