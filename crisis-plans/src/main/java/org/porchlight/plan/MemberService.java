package org.porchlight.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A service that one member of a family receives from one agency.
///
/// @param agency who provides it, such as `County behavioral health`
/// @param service such as `wraparound` or `family therapy`; may be empty
/// @param since null when not noted
public record MemberService(
    PersonId member, String agency, String service, Status status, @Nullable LocalDate since) {
  /// How far the service is.
  public enum Status {
    PLANNED,
    WAITLIST,
    OPEN,
    ON_HOLD,
    ENDED;

    /// Whether the family's record stays open for it.
    public boolean keepsFamilyOpen() {
      return switch (this) {
        case PLANNED, WAITLIST, OPEN, ON_HOLD -> true;
        case ENDED -> false;
      };
    }

    /// The word used in family files.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The status with this word, empty for any other text.
    public static Optional<Status> of(String code) {
      return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
    }
  }

  @Override
  public String toString() {
    return (service.isEmpty() ? "a service" : service) + " from " + agency + " for " + member;
  }
}
