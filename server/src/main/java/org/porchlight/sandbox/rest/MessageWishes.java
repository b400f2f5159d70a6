package org.porchlight.sandbox.rest;

import java.util.List;

/// What a text's request says of how it is to be treated. The network has no use for it, but takes
/// no other words than the carrier's published description of its API lists.
final class MessageWishes {
  /// A field, and the words of which it takes one.
  private record Choice(String name, List<String> words) {}

  private static final List<Choice> CHOICES =
      List.of(
          new Choice("ContentRetention", List.of("retain", "discard")),
          new Choice("AddressRetention", List.of("retain", "obfuscate")),
          new Choice("RiskCheck", List.of("enable", "disable")),
          new Choice("TrafficType", List.of("free")),
          new Choice("ScheduleType", List.of("fixed")));

  private static final List<String> FLAGS =
      List.of("ProvideFeedback", "ForceDelivery", "SmartEncoded", "ShortenUrls", "SendAsMms");

  private MessageWishes() {}

  /// @throws RestRefusal 20001, the carrier's error for a parameter that cannot be
  static void check(RestRequest request) {
    for (Choice choice : CHOICES) {
      String asked = request.value(choice.name());
      if (!asked.isEmpty() && !choice.words().contains(asked)) {
        throw RestRefusal.badRequest(
            20001,
            choice.name()
                + " is '"
                + asked
                + "' (expected: "
                + String.join(" or ", choice.words())
                + ")");
      }
    }
    FLAGS.forEach(flag -> request.flag(flag, false));
  }
}
