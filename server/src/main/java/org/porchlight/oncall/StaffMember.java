package org.porchlight.oncall;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.ReachRule;

/// One member of staff: paid, on duty, and paged as such.
///
/// @param languages languages this person can speak with a family, the strongest first
/// @param reach how they want to be paged; null for the usual way
/// @param noticeHours when notices and reminders may come, in the roster's zone; null for any hour.
///   Pages come at every hour
/// @param agency whom a case manager works for, as families' records name it; else empty
/// @param postPercent how much of a full post they have, of 100; null when it is not said
public record StaffMember(
    StaffId id,
    String name,
    Duty duty,
    PhoneNumber phone,
    List<Language> languages,
    @Nullable ReachRule reach,
    @Nullable NoticeHours noticeHours,
    String agency,
    @Nullable Integer postPercent) {
  public StaffMember {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(duty, "duty");
    requireNonNull(phone, "phone");
    languages = List.copyOf(languages);
    requireNonNull(agency, "agency");
  }

  /// Somebody who is paged in the usual way and takes notices at any hour.
  public StaffMember(
      StaffId id, String name, Duty duty, PhoneNumber phone, List<Language> languages) {
    this(id, name, duty, phone, languages, null, null, "");
  }

  /// Somebody of whose post nothing is said.
  public StaffMember(
      StaffId id,
      String name,
      Duty duty,
      PhoneNumber phone,
      List<Language> languages,
      @Nullable ReachRule reach,
      @Nullable NoticeHours noticeHours,
      String agency) {
    this(id, name, duty, phone, languages, reach, noticeHours, agency, null);
  }

  /// Whether a notice or reminder may come to them now.
  public boolean takesNotices(Instant now) {
    return noticeHours == null || noticeHours.isOpen(now);
  }

  /// The same person on another duty.
  public StaffMember as(Duty other) {
    return new StaffMember(
        id, name, other, phone, languages, reach, noticeHours, agency, postPercent);
  }
}
