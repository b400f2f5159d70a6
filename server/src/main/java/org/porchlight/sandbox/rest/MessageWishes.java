package org.porchlight.sandbox.rest;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.List;

/// What a text's request says of how it is to be treated, and of content that is kept elsewhere.
/// The network has no use for the one and none of the other, but takes no other words than the
/// carrier's published description of its API lists.
final class MessageWishes {
  private static final List<String> FLAGS =
      List.of("ProvideFeedback", "ForceDelivery", "SmartEncoded", "ShortenUrls", "SendAsMms");

  private static final String CHANNEL = "[a-z]+:.+";

  private MessageWishes() {}

  /// @throws RestRefusal 20001, the carrier's error for a parameter that cannot be
  static void check(RestRequest request) {
    request.choice("ContentRetention", "retain", "discard");
    request.choice("AddressRetention", "retain", "obfuscate");
    request.choice("RiskCheck", "enable", "disable");
    request.choice("TrafficType", "free");
    request.choice("ScheduleType", "fixed");
    FLAGS.forEach(flag -> request.flag(flag, false));
  }

  /// Texts alone go through this network.
  ///
  /// @throws RestRefusal 21910 for one channel address and one number, 63007 for two of a channel
  static void checkChannel(RestRequest request) {
    boolean to = request.value("To").matches(CHANNEL);
    boolean from = request.value("From").matches(CHANNEL);
    if (to != from && !request.value("From").isEmpty()) {
      throw RestRefusal.badRequest(21910, "'From' and 'To' are not of the same channel");
    }
    if (to) {
      throw RestRefusal.badRequest(63007, "There is no channel with this 'From' address");
    }
  }

  /// @throws RestRefusal 21656 for variables that are no object or of no content, 21655 for content
  ///   that is not there, as none is here
  static void checkContent(RestRequest request) {
    boolean content = request.has("ContentSid");
    if (request.has("ContentVariables") && !(content && isObject(request))) {
      throw RestRefusal.badRequest(21656, "The ContentVariables Parameter is invalid");
    }
    if (content) {
      throw RestRefusal.badRequest(
          21655, "The ContentSid " + request.value("ContentSid") + " is invalid");
    }
  }

  private static boolean isObject(RestRequest request) {
    try {
      return !new JsonObject(request.value("ContentVariables")).isEmpty();
    } catch (DecodeException _) {
      return false;
    }
  }
}
