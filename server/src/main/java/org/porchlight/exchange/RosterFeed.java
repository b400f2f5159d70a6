package org.porchlight.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.porchlight.care.CareDate;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.ShiftSpan;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.Timetable;

/// Writes shifts as a calendar that people subscribe to.
///
/// Calendars are shown on locked screens and kept by strangers' servers: they hold who is on which
/// duty and when, what a coordinator has to do by which day, and nothing else: no family, no
/// incident, no number, no name of the agency. Times are in UTC, so no clock change can be read in
/// two ways.
public final class RosterFeed {
  private static final String PRODUCT = "-//porchlight.org//roster//EN";

  private RosterFeed() {}

  /// Everybody's shifts in `window`, cut to it, each titled with name and duty.
  ///
  /// @param now when this is written
  public static String ofRoster(Roster roster, Span window, Instant now) {
    return write(
        events(
            new Timetable(roster).shifts(window),
            shift ->
                roster.member(shift.staff()).map(StaffMember::name).orElse(shift.staff().value())
                    + ": "
                    + duty(shift),
            now));
  }

  /// One person's shifts in `window`, cut to it, each titled with its duty alone; and on the day of
  /// each of `dates` what is due then, such as `Due: team meeting (2)`.
  ///
  /// @param dates of the families that they coordinate
  /// @param now when this is written
  public static String ofPerson(
      Roster roster, StaffId staff, Span window, List<CareDate> dates, Instant now) {
    var events =
        events(
            new Timetable(roster).shiftsOf(staff, window), shift -> "On call: " + duty(shift), now);
    events.addAll(DatesFeed.events(staff, dates, now));
    return write(events);
  }

  private static String duty(ShiftSpan shift) {
    return shift.duty().name().toLowerCase(Locale.ROOT);
  }

  private static List<CalendarComponent> events(
      List<ShiftSpan> shifts, Function<ShiftSpan, String> title, Instant now) {
    var events = new ArrayList<CalendarComponent>();
    for (var shift : shifts) {
      events.add(
          new VEvent(
              new PropertyList(
                  List.<Property>of(
                      new Uid(name(shift)),
                      new DtStamp(now),
                      new DtStart<>(shift.span().start()),
                      new DtEnd<>(shift.span().end()),
                      new Summary(title.apply(shift))))));
    }
    return events;
  }

  private static String write(List<CalendarComponent> events) {
    var calendar =
        new Calendar(
            new PropertyList(List.<Property>of(ImmutableVersion.VERSION_2_0, new ProdId(PRODUCT))),
            new ComponentList<>(events));
    var text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException impossible) {
      throw new IllegalStateException("writing a calendar into memory", impossible);
    }
    return text.toString();
  }

  /// The same for the same shift each time, so that a calendar changes it and adds no second one.
  private static String name(ShiftSpan shift) {
    return shift.staff()
        + "-"
        + duty(shift)
        + "-"
        + shift.span().start().getEpochSecond()
        + "@roster.porchlight";
  }
}
