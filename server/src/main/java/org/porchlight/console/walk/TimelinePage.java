package org.porchlight.console.walk;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.IncidentFiles;
import org.porchlight.console.Sentences;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Standings;
import org.porchlight.console.Templates;
import org.porchlight.console.Withheld;
import org.porchlight.console.view.Speech;
import org.porchlight.console.view.TimelineView;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.review.Timeline;
import org.porchlight.review.TimelineRow;

/// Everything that happened in one incident, in order.
public final class TimelinePage {
  private final Console console;
  private final IncidentFiles files;

  public TimelinePage(Console console, IncidentFiles files) {
    this.console = console;
    this.files = files;
  }

  public void open(Doors doors) {
    doors.open(Door.TIMELINE, this::page);
  }

  private Future<Void> page(RoutingContext request, SignedIn who) {
    return files.answer(request, who, "timeline", file -> show(request, file));
  }

  /// Answers with the timeline of this incident, as the reader of the file may see it.
  public Future<Void> show(RoutingContext request, IncidentFile file) {
    var frame = Frames.here(console, file.reader(), "timeline", file.live());
    return Answers.html(request, 200, Templates.html("timeline", frame, view(file, frame.say())));
  }

  private TimelineView view(IncidentFile file, Speech say) {
    var sentences = new Sentences(console, file, say);
    List<TimelineRow> all = Timeline.of(file.entries());
    List<TimelineRow> shown =
        all.stream().filter(row -> file.reader().reads(row.restriction())).toList();
    String word = file.family().map(FamilyRecord::lineCode).orElse("");
    return new TimelineView(
        file.id().value(),
        Standings.of(console, say, file.state(), word),
        new Withheld(file.reader(), say).notices(),
        lines(shown, sentences, say),
        all.size() - shown.size());
  }

  private static List<TimelineView.Line> lines(
      List<TimelineRow> rows, Sentences sentences, Speech say) {
    var lines = new ArrayList<TimelineView.Line>();
    String before = "";
    for (TimelineRow row : rows) {
      String day = say.dayName(row.at());
      lines.add(line(row, day.equals(before) ? "" : day, sentences, say));
      before = day;
    }
    return lines;
  }

  private static TimelineView.Line line(
      TimelineRow row, String day, Sentences sentences, Speech say) {
    return new TimelineView.Line(
        row.version(),
        day,
        say.second(row.at()),
        row.at().toString(),
        sentences.of(row),
        sentences.words(row),
        sentences.by(row),
        kind(row.type()));
  }

  private static String kind(String type) {
    return switch (type.substring(0, type.indexOf('.'))) {
      case "step", "level", "gate", "screening", "scenario", "plan" -> "step";
      case "page", "responder" -> "page";
      case "message", "contact", "callback", "voicemail" -> "message";
      case "danger", "harm" -> "danger";
      default -> "other";
    };
  }
}
