package org.porchlight.console.walk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Console;
import org.porchlight.console.Form;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.Names;
import org.porchlight.console.view.HarmView;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.Actor;
import org.porchlight.incident.DutyCommand.NoteHarmTold;
import org.porchlight.incident.DutyEvent.HarmTold;
import org.porchlight.incident.Entry;
import org.porchlight.incident.HarmReport;
import org.porchlight.incident.HarmWay;
import org.porchlight.plan.HarmRules;
import org.porchlight.rights.Field;

/// Shows the restricted report to those who may read it, and reads what they note of it (R21).
final class HarmViews {
  private final Console console;
  private final IncidentFile file;
  private final Speech say;
  private final Names names;

  HarmViews(Console console, IncidentFile file, Speech say, Names names) {
    this.console = console;
    this.file = file;
    this.say = say;
    this.names = names;
  }

  /// Null when none stands, or the reader may not know of it.
  @Nullable HarmView view() {
    HarmReport report = file.state().crew().harm();
    Instant since = report.since();
    if (since == null || !file.reader().rights().sees(Field.HARM_REPORT)) {
      return null;
    }
    HarmRules rules = new UnwrittenReports(console, say).rules(file.plan(), file.family());
    var told = file.entries().stream().filter(one -> one.event() instanceof HarmTold).toList();
    return new HarmView(
        rules.hotline(),
        clock(say, rules, report),
        late(say, rules, report),
        told.stream().anyMatch(this::isOwnCall),
        told.stream().map(this::sentence).toList(),
        say.now().atZone(say.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString());
  }

  /// Until when the written report is due; counted from the report itself, so that nothing that
  /// happens to a server stops it.
  private static String clock(Speech say, HarmRules rules, HarmReport report) {
    Instant since = report.since();
    if (since == null || report.written()) {
      return "";
    }
    return rules
        .writtenBy(since)
        .map(due ->
            say.of(
                due.isBefore(say.now()) ? "harm.written.late" : "harm.written.by",
                Map.of("when", say.time(due))))
        .orElse(say.of("harm.written.state"));
  }

  /// Whether the written report is past its time and nobody noted one.
  static boolean late(Speech say, HarmRules rules, HarmReport report) {
    Instant since = report.since();
    return since != null
        && !report.written()
        && rules.writtenBy(since).filter(due -> due.isBefore(say.now())).isPresent();
  }

  private boolean isOwnCall(Entry entry) {
    return entry.event() instanceof HarmTold told
        && told.way() == HarmWay.PHONE
        && entry.by().equals(new Actor.Staff(file.reader().id()));
  }

  private String sentence(Entry entry) {
    var told = (HarmTold) entry.event();
    String who = entry.by() instanceof Actor.Staff(var staff) ? names.staff(staff) : "";
    String reference =
        told.reference().isEmpty()
            ? say.of("harm.told.no_reference")
            : say.of("harm.told.reference", Map.of("reference", told.reference()));
    return String.join(
        " · ", List.of(say.of("harm.told", told.way()), say.time(told.when()), who, reference));
  }

  /// @throws Form.NotOurs for a form that none of our pages sends
  static NoteHarmTold told(Form form, ZoneId zone) {
    return new NoteHarmTold(
        form.one(HarmWay.class, "way"), when(form.text("when"), zone), form.text("reference"));
  }

  private static @Nullable Instant when(String wall, ZoneId zone) {
    try {
      return wall.isEmpty() ? null : LocalDateTime.parse(wall).atZone(zone).toInstant();
    } catch (DateTimeException _) {
      throw new Form.NotOurs("when");
    }
  }
}
