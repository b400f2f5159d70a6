package org.porchlight.oncall;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// One member of staff: paid, on duty, and paged as such.
///
/// @param languages languages this person can speak with a family, the strongest first
public record StaffMember(
    StaffId id, String name, Duty duty, PhoneNumber phone, List<Language> languages) {
  public StaffMember {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(duty, "duty");
    requireNonNull(phone, "phone");
    languages = List.copyOf(languages);
  }

  /// The same person on another duty.
  public StaffMember as(Duty other) {
    return new StaffMember(id, name, other, phone, languages);
  }
}
