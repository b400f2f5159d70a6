package org.porchlight.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When somebody comes, or that they are there, as people write it: `1 20`, `31 20 min`, `voy en
/// 20`, `1 here`. English and Spanish.
///
/// A yes is only the digit (P3): words alone tell of somebody who said yes before.
///
/// @param slot the slot's digits before the 1; empty for none; null when no 1 was sent
/// @param eta how long until they are there; null when they are there
record ReplyTimes(@Nullable String slot, @Nullable Duration eta) {
  private static final int MINUTES_MAX = 600;

  /// Below this a number without its unit is taken for a digit that was meant otherwise.
  private static final int BARE_MINUTES_MIN = 5;

  private static final String WAY =
      "(?:(?:im |i am |be |there |on my way |coming |estoy |ya |voy |llego |en camino |"
          + "in |eta |within |about |around |en |unos |dentro de |como )*)";
  private static final Pattern COMING =
      Pattern.compile(
          "(?:((?:[2-9]|1[0-9])?)1[ ,.:;-]+)?"
              + WAY
              + "([0-9]{1,3}) ?"
              + "(m|min|mins|minute|minutes|minuto|minutos|h|hr|hrs|hour|hours|hora|horas)?");
  private static final Pattern HERE =
      Pattern.compile(
          "(?:((?:[2-9]|1[0-9])?)1[ ,.:;-]+)?(?:(?:i am|im|ive|i have|we are|now|ya|estoy|aqui) )*"
              + "(?:here|there|arrived|llegue|aqui|aca|alli|ahi|estoy)(?: now| ya)?");

  /// Without the digit that says yes, a bare number is no time: it may count anything.
  private static final Pattern WAY_WORDS =
      Pattern.compile("\\b(way|coming|voy|llego|camino|in|eta|within|en|dentro|there)\\b");

  private static final Set<String> HOURS =
      Set.of("h", "hr", "hrs", "hour", "hours", "hora", "horas");

  /// What `plain`, in small letters without accents, says of coming; empty for anything else.
  ///
  /// @param held the slots' digits this phone holds: what names a slot is no time
  static Optional<ReplyTimes> read(String plain, List<String> held) {
    String line = plain.strip().replaceAll("[.!]+$", "").replaceAll("\\s+", " ");
    Matcher here = HERE.matcher(line);
    if (here.matches()) {
      return Optional.of(new ReplyTimes(here.group(1), null));
    }
    Matcher coming = COMING.matcher(line);
    if (!coming.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(coming.group(2));
    String unit = coming.group(3);
    boolean way = WAY_WORDS.matcher(line).find();
    boolean slot =
        coming.group(1) != null
            && unit == null
            && held.contains("1" + coming.group(2).substring(0, 1));
    if (!way && (coming.group(1) == null || (unit == null && number < BARE_MINUTES_MIN) || slot)) {
      return Optional.empty();
    }
    int minutes = unit != null && HOURS.contains(unit) ? number * 60 : number;
    return minutes > MINUTES_MAX
        ? Optional.empty()
        : Optional.of(new ReplyTimes(coming.group(1), Duration.ofMinutes(minutes)));
  }
}
