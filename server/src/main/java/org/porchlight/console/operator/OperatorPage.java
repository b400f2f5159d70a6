package org.porchlight.console.operator;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.GlassViews;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.Upkeep;
import org.porchlight.console.view.OperatorView;
import org.porchlight.console.view.Speech;
import org.porchlight.oncall.duty.Hole;
import org.porchlight.oncall.duty.RosterState;

/// Whether the line is well: cover, what waits, what the carrier does, settings, and who read what.
public final class OperatorPage {
  private final Console console;

  public OperatorPage(Console console) {
    this.console = console;
  }

  public void open(Doors doors) {
    doors.open(Door.OPERATOR, this::page);
  }

  /// What one look found.
  private record Found(RosterState state, Upkeep.Look look, List<String> glass) {}

  private Future<Void> page(RoutingContext request, SignedIn who) {
    var frame = Frames.of(console, who, "operator", "");
    var say = frame.say();
    var asked = new ReadingViews(console, request);
    var state = console.roster().read();
    var look = console.upkeep().look();
    var readings = asked.read();
    var glass = new GlassViews(console).audit(say);
    return Future.all(state, look, readings, glass)
        .map(_ ->
            view(
                say,
                who,
                new Found(state.result(), look.result(), glass.result()),
                asked.view(say, readings.result())))
        .compose(view -> Answers.html(request, 200, Templates.html("operator", frame, view)));
  }

  private OperatorView view(Speech say, SignedIn who, Found found, OperatorView.Audit audit) {
    var roster = console.roster().get();
    var look = found.look();
    var lately = look.lately();
    var words = new UpkeepWords(say);
    var named = new RosterViews(console.roster(), found.state(), say, who);
    var gaps =
        Hole.ahead(roster, found.state(), say.now()).stream()
            .map(hole -> new Verdict.GapAhead(hole.span().start(), named.gap(hole)))
            .toList();
    var onCall = new OnCallViews(roster, found.state(), lately, say).rows();
    return new OperatorView(
        Verdict.of(say, look, gaps, onCall),
        say.of("operator.as_of", Map.of("at", say.time(say.now()))),
        gaps.stream().map(Verdict.GapAhead::words).toList(),
        onCall.stream().map(OnCallViews.Row::shown).toList(),
        lately == null
            ? List.of()
            : Stream.concat(
                    lately.overdue().stream().map(one -> words.row(one, true)),
                    lately.late().stream().map(one -> words.row(one, false)))
                .toList(),
        lately == null ? List.of() : lately.missed().stream().map(words::row).toList(),
        look.probes().stream().map(words::row).toList(),
        look.checks().stream().map(words::row).toList(),
        look.figures().stream().map(words::figure).toList(),
        kept(words, look.keeping()),
        lately == null || lately.drillAt() == null
            ? say.of("operator.drill.none")
            : say.of("operator.drill.last", Map.of("at", say.time(lately.drillAt()))),
        found.glass(),
        audit,
        look.settings().stream()
            .map(one -> new OperatorView.Setting(one.key(), one.value(), one.origin()))
            .toList(),
        lately != null && !lately.whole());
  }

  private static List<String> kept(UpkeepWords words, Upkeep.Keeping keeping) {
    var lines = new ArrayList<String>();
    var durability = keeping.durability();
    if (durability == null) {
      lines.add(words.say().of("operator.kept.unknown"));
    } else {
      lines.add(words.durability(durability));
      if (durability.written()) {
        lines.add(words.saved(durability));
      }
    }
    if (keeping.disk() != null) {
      lines.add(words.disk(keeping.disk()));
    }
    lines.add(words.audit(keeping.audit()));
    return lines;
  }
}
