package org.porchlight.console;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Services;
import org.porchlight.plan.PhoneNumber;

/// Numbers of an agency that staff bring into a call with one tap.
///
/// @param all by the key of the wording that names them; those that are not set are missing
public record GuestNumbers(Map<String, PhoneNumber> all) {
  public static final String MOBILE_CRISIS = "call.mobile_crisis";

  /// None is set.
  public static final GuestNumbers NONE = of(Services.NONE);

  public GuestNumbers {
    all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
  }

  public static GuestNumbers of(Services services) {
    var all = new LinkedHashMap<String, PhoneNumber>();
    put(all, "call.interpreter", services.interpreters());
    put(all, "call.lifeline", services.lifeline());
    put(all, MOBILE_CRISIS, services.mobileCrisis());
    return new GuestNumbers(all);
  }

  private static void put(Map<String, PhoneNumber> all, String name, @Nullable PhoneNumber number) {
    if (number != null) {
      all.put(name, number);
    }
  }

  /// The wording's key for whose number this is.
  public Optional<String> nameOf(PhoneNumber number) {
    return all.entrySet().stream()
        .filter(one -> one.getValue().equals(number))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
