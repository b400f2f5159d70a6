package org.porchlight.exchange;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.porchlight.duty.CalendarStanding;
import org.porchlight.oncall.Coverage;
import org.porchlight.oncall.DatedShift;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Gap;
import org.porchlight.oncall.Need;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.ShiftSpan;
import org.porchlight.oncall.Timetable;

/// What the API tells of the roster: ids, duties and times, no names and no numbers.
final class RosterJson {
  private RosterJson() {}

  /// Who is on call at `at`, in the order in which they answer, and who is next on each duty.
  static JsonObject onCall(Roster roster, Instant at) {
    var ladder = new JsonArray();
    for (var member : roster.onCall(at).ladder()) {
      ladder.add(
          new JsonObject().put("staff", member.id().value()).put("duty", Json.word(member.duty())));
    }
    var next = new JsonArray();
    var timetable = new Timetable(roster);
    for (var duty : new Duty[] {Duty.PRIMARY, Duty.BACKUP, Duty.SUPERVISOR}) {
      timetable.next(duty, at).map(RosterJson::shift).ifPresent(next::add);
    }
    return new JsonObject()
        .put("at", at.toString())
        .put("zone", roster.zone().getId())
        .put("onCall", ladder)
        .put("next", next);
  }

  static JsonObject coverage(Coverage coverage) {
    var gaps = new JsonArray();
    coverage.gaps().stream()
        .sorted(Comparator.comparing(gap -> gap.span().start()))
        .map(RosterJson::gap)
        .forEach(gaps::add);
    return new JsonObject()
        .put("from", coverage.window().start().toString())
        .put("until", coverage.window().end().toString())
        .put("mayBeSaved", coverage.mayBeSaved())
        .put("share", coverage.share())
        .put("gaps", gaps);
  }

  static JsonObject dated(DatedShift shift) {
    return new JsonObject()
        .put("staff", shift.staff().value())
        .put("duty", Json.word(shift.duty()))
        .put("from", shift.when().from().toString())
        .put("until", shift.when().until().toString());
  }

  /// A calendar at another address; ages in whole seconds.
  static JsonObject feed(CalendarStanding calendar, Instant now) {
    var good = calendar.goodAt();
    var troubled = calendar.troubledSince();
    var whose = calendar.whose();
    return new JsonObject()
        .put("calendar", calendar.number())
        .put("staff", whose == null ? null : whose.value())
        .put("goodAt", good == null ? null : good.toString())
        .put("ageSeconds", good == null ? null : Duration.between(good, now).toSeconds())
        .put("troubledSince", troubled == null ? null : troubled.toString())
        .put("got", troubled == null ? null : calendar.got())
        .put("expected", troubled == null ? null : calendar.expected());
  }

  private static JsonObject shift(ShiftSpan shift) {
    return new JsonObject()
        .put("staff", shift.staff().value())
        .put("duty", Json.word(shift.duty()))
        .put("from", shift.span().start().toString());
  }

  private static JsonObject gap(Gap gap) {
    var causes = new JsonArray();
    gap.causes().stream().map(RosterJson::cause).forEach(causes::add);
    Optional<String> standIn =
        switch (gap.cover()) {
          case Gap.Cover.Nobody() -> Optional.empty();
          case Gap.Cover.StandIn(var staff) -> Optional.of(staff.value());
        };
    return new JsonObject()
        .put("from", gap.span().start().toString())
        .put("until", gap.span().end().toString())
        .put("needs", need(gap.need()))
        .put("causes", causes)
        .put("standIn", standIn.orElse(null));
  }

  private static String need(Need need) {
    return switch (need) {
      case Need.Holds(var duty) -> Json.word(duty);
      case Need.Speaks(var language) -> language.code();
    };
  }

  private static JsonObject cause(Gap.Cause cause) {
    return switch (cause) {
      case Gap.Cause.NobodyPlanned() -> new JsonObject().put("cause", "nobody_planned");
      case Gap.Cause.Away(var staff) ->
          new JsonObject().put("cause", "away").put("staff", staff.value());
      case Gap.Cause.TakenOff(var staff) ->
          new JsonObject().put("cause", "taken_off").put("staff", staff.value());
      case Gap.Cause.OnOtherDuty(var staff, var duty) ->
          new JsonObject()
              .put("cause", "on_other_duty")
              .put("staff", staff.value())
              .put("duty", Json.word(duty));
      case Gap.Cause.Unreachable(var staff) ->
          new JsonObject().put("cause", "unreachable").put("staff", staff.value());
    };
  }
}
