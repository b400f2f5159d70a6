package org.porchlight.exchange;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import org.porchlight.care.CareDate;
import org.porchlight.oncall.StaffId;

/// What a coordinator has to do by a day, as whole days of a calendar: how many of a kind, and for
/// nobody by name.
final class DatesFeed {
  private DatesFeed() {}

  private record Due(LocalDate day, CareDate.Kind kind) {}

  /// One event for each kind of thing that is due on a day.
  static List<VEvent> events(StaffId staff, List<CareDate> dates, Instant now) {
    var order = Comparator.comparing(Due::day).thenComparing(Due::kind);
    return dates.stream()
        .collect(
            groupingBy(
                date -> new Due(date.due(), date.kind()), () -> new TreeMap<>(order), counting()))
        .entrySet()
        .stream()
        .map(due -> event(staff, due.getKey(), due.getValue(), now))
        .toList();
  }

  private static VEvent event(StaffId staff, Due due, long count, Instant now) {
    var name = "due-" + staff + "-" + Json.word(due.kind()) + "-" + due.day();
    var title = "Due: " + title(due.kind()) + (count == 1 ? "" : " (" + count + ")");
    return new VEvent(
        new PropertyList(
            List.<Property>of(
                new Uid(name + "@dates.porchlight"),
                new DtStamp(now),
                new DtStart<>(due.day()),
                new DtEnd<>(due.day().plusDays(1)),
                new Summary(title))));
  }

  /// Words that tell a stranger nothing.
  private static String title(CareDate.Kind kind) {
    return switch (kind) {
      case TEAM_MEETING -> "team meeting";
      case FAMILY_CONTACT -> "conversation";
      case PLAN_REVIEW -> "review";
      case CONTACT_POINT -> "telephone to try";
      case CONSENT -> "form to renew";
      case MONTH_CHECK, SIX_WEEKS_CHECK -> "question to ask";
    };
  }
}
