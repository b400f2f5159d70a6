package org.porchlight.notification;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.ZoneId;
import org.porchlight.incident.Sender;
import org.porchlight.plan.PhoneNumber;

/// What leaves, from where, and how fast.
///
/// @param agencyName the neutral name that texts begin with
/// @param zone in which texts say the time
/// @param familiesNumber the number that families call and text
/// @param pagesNumber the number that pages come from
/// @param account names the sending account, whose calls leave one by one
/// @param perCall from one call of the account to its next; 1 s unless the carrier allows more
/// @param staffLink what a page's text to staff ends with before the incident's id, such as
///   `https://line.example.org/incidents/`; empty for no link
public record NotificationSettings(
    String agencyName,
    ZoneId zone,
    PhoneNumber familiesNumber,
    PhoneNumber pagesNumber,
    String account,
    Duration perCall,
    String staffLink) {
  /// What a carrier's account allows unless it is raised.
  public static final Duration PER_CALL = Duration.ofSeconds(1);

  public NotificationSettings {
    requireNonNull(agencyName, "agencyName");
    requireNonNull(zone, "zone");
    requireNonNull(familiesNumber, "familiesNumber");
    requireNonNull(pagesNumber, "pagesNumber");
    requireNonNull(account, "account");
    requireNonNull(staffLink, "staffLink");
    if (perCall.isNegative()) {
      throw new IllegalArgumentException("perCall: " + perCall + " (expected: 0 or longer)");
    }
  }

  /// Without links.
  public NotificationSettings(
      String agencyName,
      ZoneId zone,
      PhoneNumber familiesNumber,
      PhoneNumber pagesNumber,
      String account,
      Duration perCall) {
    this(agencyName, zone, familiesNumber, pagesNumber, account, perCall, "");
  }

  PhoneNumber number(Sender sender) {
    return switch (sender) {
      case FAMILIES_LINE -> familiesNumber;
      case PAGES_NUMBER -> pagesNumber;
    };
  }
}
