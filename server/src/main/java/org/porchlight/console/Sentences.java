package org.porchlight.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.DutyEvent;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Restriction;
import org.porchlight.incident.ReviewEvent;
import org.porchlight.incident.SubjectEvent;
import org.porchlight.review.Timeline;
import org.porchlight.review.TimelineRow;
import org.porchlight.rights.WhoseWords;

/// Says in a sentence what a line of a timeline tells.
public final class Sentences {
  private static final Set<String> NO_PERSON = Set.of("timer", "carrier", "line");

  private final Console console;
  private final IncidentFile file;
  private final Speech say;
  private final Names names;
  private final Withheld withheld;
  private final ChangeSentences changes;

  public Sentences(Console console, IncidentFile file, Speech say) {
    this.console = console;
    this.file = file;
    this.say = say;
    this.names = new Names(console, file, say);
    this.withheld = new Withheld(file.reader(), say);
    this.changes = new ChangeSentences(say, names);
  }

  /// "Page delivered · Tio Ruben, uncle · H3 · text".
  public String of(TimelineRow row) {
    var parts = new ArrayList<String>();
    parts.add(say.of("event." + row.type()));
    add(parts, names.anybody(row.person()));
    add(parts, row.step() == null ? "" : say.of("step.name") + " " + row.step());
    add(parts, outcome(row));
    add(parts, way(row));
    add(parts, row.reason() == null ? "" : say.code("code", row.reason()));
    // Whoever reads it must know that it goes no further.
    add(parts, row.restriction() == Restriction.YOUTH_PRIVATE ? say.of("note.between") : "");
    return String.join(" · ", parts);
  }

  /// What became of it, or what was chosen.
  private String outcome(TimelineRow row) {
    if (row.event() instanceof SubjectEvent.ScenarioChosen(_, var chosen)) {
      return file.words()
          .flatMap(plan -> plan.scenario(chosen))
          .map(scenario -> names.text(scenario.title().in(say.language())))
          .orElse(chosen.value());
    }
    if (row.event() instanceof ReviewEvent.ChangeAccepted(var taken, _)) {
      return changes.sentence(taken);
    }
    if (row.event() instanceof ReviewEvent.ChangeSetAside(var left, _)) {
      return changes.sentence(left);
    }
    return row.outcome() == null ? "" : say.code("code", row.outcome());
  }

  private String way(TimelineRow row) {
    return row.delivery() == null ? "" : say.code("way", row.channel());
  }

  private static void add(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  public String actor(TimelineRow row) {
    return row.actor().equals("caller") || NO_PERSON.contains(row.actor())
        ? say.of("actor." + row.actor())
        : names.anybody(row.actor());
  }

  /// The same with who did it behind it, where somebody did whom it does not name: "Plan decision ·
  /// changed — Dana Field".
  public String signed(TimelineRow row) {
    boolean nobody = NO_PERSON.contains(row.actor()) || row.actor().equals("caller");
    return nobody || row.actor().equals(row.person()) ? of(row) : of(row) + " — " + actor(row);
  }

  /// Who did it; and for what a person did, by which way, unless the sentence tells it.
  public String by(TimelineRow row) {
    if (row.program() != null) {
      return actor(row) + " · " + say.of("way.program", Map.of("account", row.program()));
    }
    boolean told = row.delivery() != null || NO_PERSON.contains(row.actor());
    return told ? actor(row) : actor(row) + " · " + say.code("way", row.channel());
  }

  /// What a person said or wrote in this line, as far as the reader may read it; empty where nobody
  /// did.
  public String words(TimelineRow row) {
    String words = names.text(SpokenWords.in(row.event(), console.wording()));
    return WhoseWords.in(row.event()).map(field -> withheld.words(field, words)).orElse(words);
  }

  /// The last thing a person did here, such as "Step ended · H1 · worked — Luz Ortega, 03:12".
  String lastByAPerson() {
    List<Entry> theirs =
        file.entries().stream()
            .filter(entry -> entry.by().isPerson())
            .filter(entry -> !(entry.event() instanceof DutyEvent.StaffEngaged))
            .filter(entry -> file.reader().reads(entry.restriction()))
            .toList();
    if (theirs.isEmpty()) {
      return "";
    }
    // What a tap said comes first in its turn; what followed from it comes after.
    Entry last = theirs.getLast();
    Entry said =
        theirs.stream()
            .filter(entry -> entry.by().equals(last.by()) && entry.at().equals(last.at()))
            .findFirst()
            .orElse(last);
    TimelineRow row = Timeline.of(file.entries()).get((int) said.version() - 1);
    return of(row) + " — " + actor(row) + ", " + say.time(row.at());
  }
}
