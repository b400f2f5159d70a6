package org.porchlight.line;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;

/// What the line knows about the agency it answers for.
///
/// @param agencyName the neutral name that callers hear and texts begin with
/// @param zone in which the agency plans, such as `America/New_York`
/// @param languages the languages the line greets in, first to last; at least one
/// @param familiesNumber the number that families call and text
/// @param pagesNumber the number that pages come from and staff call in to
/// @param fallbackNumber dialled for a caller when nothing else works; a phone that a person
///   answers
/// @param progressEvery how often a waiting caller hears what is happening
/// @param messageMax the longest message a caller can leave
public record LineSettings(
    AgencyId agency,
    String agencyName,
    ZoneId zone,
    List<Language> languages,
    PhoneNumber familiesNumber,
    PhoneNumber pagesNumber,
    PhoneNumber fallbackNumber,
    Duration progressEvery,
    Duration messageMax) {
  public LineSettings {
    requireNonNull(agency, "agency");
    requireNonNull(agencyName, "agencyName");
    requireNonNull(zone, "zone");
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("languages: none (expected: at least one)");
    }
    requireNonNull(familiesNumber, "familiesNumber");
    requireNonNull(pagesNumber, "pagesNumber");
    requireNonNull(fallbackNumber, "fallbackNumber");
    requireNonNull(progressEvery, "progressEvery");
    requireNonNull(messageMax, "messageMax");
  }
}
