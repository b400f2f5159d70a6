package org.porchlight.console.families;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.porchlight.care.AgendaSource;
import org.porchlight.care.CareDate;
import org.porchlight.care.CareEvent.MeetingPulledForward;
import org.porchlight.care.FamilyStanding.OpenIncident;
import org.porchlight.console.view.Speech;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;

/// What is said of a family's dates, meetings and people.
public final class CareWords {
  private final Speech say;
  private final FamilyRecord family;

  public CareWords(Speech say, FamilyRecord family) {
    this.say = say;
    this.family = family;
  }

  public static String path(FamilyRecord family) {
    return "/families/" + family.id();
  }

  /// A day with the hour of that day; the hour left out where it is not known.
  String day(LocalDate day, @Nullable LocalTime hour) {
    return hour == null ? day(day) : day(day) + " · " + hour.truncatedTo(ChronoUnit.MINUTES);
  }

  /// A day as it is said, with its year when it is not this one.
  String day(LocalDate day) {
    return say.day(day);
  }

  /// What is to be done.
  String what(CareDate date) {
    return what(date.kind(), date.about());
  }

  private String what(CareDate.Kind kind, String about) {
    return switch (kind) {
      case TEAM_MEETING, FAMILY_CONTACT, MONTH_CHECK, SIX_WEEKS_CHECK -> say.of("care.date", kind);
      case PLAN_REVIEW -> say.of("care.date.plan_review", Map.of("plan", about));
      case CONTACT_POINT -> say.of("care.date.contact_point", Map.of("name", person(about)));
      case CONSENT -> {
        var parts = about.split(" ", 2);
        yield say.of(
            "care.date.consent",
            Map.of(
                "name",
                person(parts[0]),
                "consent",
                parts.length < 2 ? "" : say.code("consent", parts[1])));
      }
    };
  }

  /// By when, or since when it is late.
  String when(CareDate date) {
    return say.of(
        "care.when." + date.standing().name().toLowerCase(Locale.ROOT),
        Map.of("day", day(date.due())));
  }

  public String whole(CareDate date) {
    return what(date) + " – " + when(date);
  }

  String person(String id) {
    return family.person(new PersonId(id)).map(FamilyPerson::calledName).orElse(id);
  }

  String role(FamilyPerson person) {
    return say.code("role", person.role());
  }

  static String staff(StaffId id, Function<StaffId, java.util.Optional<StaffMember>> staff) {
    return staff.apply(id).map(StaffMember::name).orElse(id.value());
  }

  String pulled(MeetingPulledForward pulled) {
    return say.of(
        "care.cause." + pulled.cause().name().toLowerCase(Locale.ROOT),
        Map.of("day", day(pulled.by())));
  }

  /// What an open incident is owed.
  String incident(OpenIncident one) {
    if (one.active()) {
      return say.of("care.incident.open", Map.of("time", say.time(one.openedAt())));
    }
    var followUp = one.followUpAt();
    if (followUp != null) {
      return say.of("care.incident.follow_up", Map.of("time", say.time(followUp)));
    }
    var review = one.reviewAt();
    return review == null
        ? say.of("care.incident.to_close")
        : say.of("care.incident.review", Map.of("time", say.time(review)));
  }

  /// What is on the agenda, where nobody wrote words of their own.
  String agenda(AgendaSource source, String words) {
    return switch (source) {
      case AgendaSource.OfReview _ ->
          words.isEmpty()
              ? say.of("care.agenda.review")
              : say.of("care.agenda.review") + " " + words;
      case AgendaSource.OfStaff _ -> words;
      case AgendaSource.OfMissedDate(var kind, var about, var due) ->
          say.of("care.agenda.missed", Map.of("what", what(kind, about), "day", day(due)));
    };
  }
}
