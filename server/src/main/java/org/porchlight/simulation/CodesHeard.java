package org.porchlight.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Carrier.Order;
import org.porchlight.telephony.LegToken;

/// The code that each telephone showed or said last, for whoever has it in their hand.
final class CodesHeard {
  private static final String LEG = "code-";
  private static final Pattern CODE = Pattern.compile("[0-9](?:(?:, )?[0-9]){5}");

  private final Map<PhoneNumber, String> heard = new HashMap<>();
  private final Map<PhoneNumber, Order> latest = new HashMap<>();

  /// Whether what comes by this leg brings a code.
  static boolean isCode(LegToken leg) {
    return leg.leg().startsWith(LEG);
  }

  /// A code is on its way; whatever went out before is worth nothing now, however late it comes.
  void leaves(Order order) {
    if (isCode(order.token())) {
      latest.put(order.to(), order);
      heard.remove(order.to());
    }
  }

  /// A text is read, or a call listened to, which this order brought.
  void hears(Order order, String words) {
    PhoneNumber phone = order.to();
    Matcher code = CODE.matcher(words);
    if (order.equals(latest.get(phone)) && code.find()) {
      heard.put(phone, code.group().replace(", ", ""));
    }
  }

  /// A new code is asked for: the one before is nobody's any more.
  void forget(PhoneNumber phone) {
    heard.remove(phone);
  }

  /// Empty while none came through.
  Optional<String> last(PhoneNumber phone) {
    return Optional.ofNullable(heard.get(phone));
  }
}
