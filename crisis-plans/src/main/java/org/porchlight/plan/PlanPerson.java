package org.porchlight.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person as one plan names them.
///
/// @param name what the family calls them
/// @param role such as `mother`, `uncle`, `line_staff` or `psap`
/// @param languages the one they prefer first; may be empty
/// @param telephone null when the plan gives none
/// @param doNotContact true when the plan says expressly that nobody contacts this person
/// @param hours when they may be asked, in the plan's zone
/// @param safeToText whether a text to that telephone is safe; false unless the plan says so
/// @param safeToVoicemail whether a voicemail there is safe; false unless the plan says so
/// @param textConsent the day they agreed to be texted; null when they have not
/// @param mayKnow the topics they may be told about; may be empty
/// @param born null when the plan does not say
/// @param note may be empty
/// @param serves the area a dispatch centre or service covers; may be empty
/// @param consent the kind of consent the contact rests on, such as `school_exchange`; may be empty
public record PlanPerson(
    PersonId id,
    String name,
    String role,
    Support support,
    List<Language> languages,
    @Nullable PhoneNumber telephone,
    boolean doNotContact,
    OpeningHours hours,
    boolean safeToText,
    boolean safeToVoicemail,
    @Nullable LocalDate textConsent,
    List<String> mayKnow,
    @Nullable YearMonth born,
    String note,
    String serves,
    String consent) {
  /// The role of the staff who answer the line, whoever that is at the moment.
  public static final String LINE_STAFF = "line_staff";

  /// Copies its collections.
  public PlanPerson {
    languages = List.copyOf(languages);
    mayKnow = List.copyOf(mayKnow);
  }

  /// The language this person prefers, empty when the plan does not say.
  public Optional<Language> language() {
    return languages.stream().findFirst();
  }

  /// The telephone that the plan names, as far as the plan knows it; empty when it names none.
  public List<ContactPoint> contactPoints() {
    return telephone == null
        ? List.of()
        : List.of(
            new ContactPoint(
                telephone,
                ContactPoint.Kind.MOBILE,
                "",
                safeToText,
                safeToVoicemail,
                "",
                "",
                List.of(),
                hours,
                textConsent,
                null));
  }

  /// Whether this alias stands for the staff on the line, not for one named person.
  public boolean isLineStaff() {
    return role.equals(LINE_STAFF);
  }
}
