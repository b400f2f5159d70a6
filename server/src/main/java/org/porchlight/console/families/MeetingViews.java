package org.porchlight.console.families;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.care.AgendaItem;
import org.porchlight.care.AgendaSource;
import org.porchlight.care.CareDate;
import org.porchlight.care.CareEvent.MeetingHeld;
import org.porchlight.care.FamilyStanding;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.SignedIn;
import org.porchlight.console.view.Choice;
import org.porchlight.console.view.MeetingView;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.life.Author;

/// Makes the page of a family's next team meeting.
final class MeetingViews {
  private static final int HELD_MAX = 6;
  private static final int SETTLED_MAX = 12;

  private final Console console;
  private final Speech say;
  private final boolean notes;
  private final FamilyStanding standing;
  private final CareWords words;

  MeetingViews(Console console, Speech say, SignedIn who, FamilyStanding standing) {
    this.console = console;
    this.say = say;
    this.notes = Door.FAMILY_MET.lets(who);
    this.standing = standing;
    this.words = new CareWords(say, standing.family());
  }

  MeetingView view() {
    var care = standing.care();
    var date = standing.date(CareDate.Kind.TEAM_MEETING);
    var pulled = care.pulled();
    var today = console.care().book().today(standing.family().timezone());
    return new MeetingView(
        CareWords.path(standing.family()),
        standing.family().displayName(),
        date.map(words::when).orElse(""),
        date.filter(CareDate::late).isPresent(),
        pulled == null ? "" : words.pulled(pulled),
        care.openAgenda().stream().map(this::item).toList(),
        care.agenda().stream()
            .filter(AgendaItem::isSettled)
            .sorted(Comparator.comparingInt(AgendaItem::number).reversed())
            .limit(SETTLED_MAX)
            .map(this::item)
            .toList(),
        FamilyViews.people(standing.family(), today),
        Stream.of(FamilyPresence.values())
            .map(one -> Choice.of(one.name().toLowerCase(Locale.ROOT), say.of("care.met", one)))
            .toList(),
        today.toString(),
        held(care.meetings()),
        notes);
  }

  private MeetingView.Item item(AgendaItem item) {
    var decided = item.decided();
    return new MeetingView.Item(
        item.number(),
        words.agenda(item.source(), item.words()),
        item.source() instanceof AgendaSource.OfReview(var incident)
            ? "/incidents/" + incident + "/review"
            : "",
        say.of("care.agenda.from", Map.of("who", who(item.by()), "day", day(item))),
        decided == null ? "" : decided);
  }

  private String who(Author by) {
    if (by.role() == Author.Role.LINE) {
      return say.of("care.agenda.line");
    }
    var name = CareWords.staff(new StaffId(by.name()), console.staff());
    var program = by.program();
    return program == null
        ? name
        : name + " · " + say.of("way.program", Map.of("account", program));
  }

  private String day(AgendaItem item) {
    return words.day(item.at().atZone(standing.family().timezone()).toLocalDate());
  }

  private List<MeetingView.Held> held(List<MeetingHeld> meetings) {
    return meetings.stream()
        .sorted(Comparator.<MeetingHeld, LocalDate>comparing(MeetingHeld::on).reversed())
        .limit(HELD_MAX)
        .map(held ->
            new MeetingView.Held(
                words.day(held.on(), held.began()),
                say.of("care.met", held.family()),
                held.present().stream()
                    .map(id -> words.person(id.value()))
                    .collect(Collectors.joining(", ")),
                held.youthVoice().equals(FamilyTaps.DECLINED) ? "" : held.youthVoice(),
                held.words()))
        .toList();
  }
}
