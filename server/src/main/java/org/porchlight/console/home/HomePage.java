package org.porchlight.console.home;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.GlassViews;
import org.porchlight.console.LiveStreams;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Standings;
import org.porchlight.console.Standpoints;
import org.porchlight.console.Templates;
import org.porchlight.console.view.Frame;
import org.porchlight.console.view.HomeView;
import org.porchlight.console.view.Speech;
import org.porchlight.console.walk.ClosedReports;
import org.porchlight.console.walk.UnwrittenReports;
import org.porchlight.incident.IncidentState;
import org.porchlight.oncall.Duty;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.rights.Field;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.IncidentLog.Listed;

/// The open incidents, live: what waits for somebody stands first.
public final class HomePage {
  private static final int SHOWN_MAX = 100;

  /// @param reader as they stand to this incident
  private record Found(
      Listed listed, IncidentState state, Optional<FamilyRecord> family, SignedIn reader) {
    String word() {
      return family.map(FamilyRecord::lineCode).orElse("");
    }

    boolean shown() {
      return Door.WALK.lets(reader);
    }

    boolean readsReport() {
      return shown() && reader.rights().sees(Field.HARM_REPORT);
    }

    UnwrittenReports.Open report() {
      return new UnwrittenReports.Open(listed, state, family);
    }
  }

  private final Console console;
  private final LiveStreams streams;
  private final Standpoints standpoints;
  private final ClosedReports closed;
  private final HomeNeeds needs;

  public HomePage(Console console, LiveStreams streams) {
    this.console = console;
    this.streams = streams;
    this.standpoints = new Standpoints(console);
    this.closed = new ClosedReports(console);
    this.needs = new HomeNeeds(console);
  }

  public void open(Doors doors) {
    doors.open(Door.HOME, this::page);
    doors.open(
        Door.HOME_LIVE,
        (request, who) ->
            streams.open(request, who, "home", () -> standpoints.open().map(this::mark)));
  }

  private Future<Void> page(RoutingContext request, SignedIn who) {
    return standpoints.open().compose(open -> page(request, who, open));
  }

  private Future<Void> page(RoutingContext request, SignedIn who, List<Listed> open) {
    Frame frame = Frames.here(console, who, "home", LiveStreams.path("/live", mark(open)));
    return found(who, open.stream().limit(SHOWN_MAX))
        .compose(all -> {
          var owed = needs.of(frame.say(), who, Answers.isPart(request));
          var glass = new GlassViews(console).notices(frame.say(), who);
          var late = unwritten(frame.say(), who, all);
          return Future.all(owed, glass, late)
              .map(_ -> view(frame.say(), who, all, owed.result(), glass.result(), late.result()));
        })
        .compose(view -> Answers.html(request, 200, Templates.html("home", frame, view)));
  }

  /// Changes whenever any open incident does.
  private String mark(List<Listed> open) {
    String all =
        open.stream()
            .map(one -> one.incident() + "=" + one.version())
            .collect(Collectors.joining(",", console.glass().count() + ":", ""));
    return Integer.toHexString(all.hashCode());
  }

  private Future<List<Found>> found(SignedIn who, Stream<Listed> listed) {
    return AtOnce.answers(listed.map(one -> find(one, who)).toList());
  }

  private Future<Found> find(Listed listed, SignedIn who) {
    return console
        .turns()
        .state(listed.incident())
        .compose(state ->
            standpoints
                .to(who, listed.incident(), state)
                .compose(reader ->
                    family(listed.summary().family())
                        .map(family -> new Found(listed, state, family, reader))));
  }

  private Future<Optional<FamilyRecord>> family(@Nullable FamilyId family) {
    return family == null
        ? Future.succeededFuture(Optional.empty())
        : console.store().directory().family(console.agency(), family);
  }

  /// A supervisor is told, even of an incident that closed and is open to others by now; so is
  /// whoever carried that one, since no list of theirs has it any more.
  private Future<List<HomeView.Covered>> unwritten(Speech say, SignedIn who, List<Found> open) {
    boolean supervisor = who.duty() == Duty.SUPERVISOR;
    var reports = new UnwrittenReports(console, say);
    return closed
        .owed(say.now())
        .compose(owed -> found(who, owed.stream()))
        .compose(owed ->
            reports.among(
                Stream.concat(
                        open.stream().filter(one -> supervisor && one.readsReport()),
                        owed.stream().filter(one -> supervisor || one.readsReport()))
                    .map(Found::report)
                    .toList()));
  }

  private HomeView view(
      Speech say,
      SignedIn who,
      List<Found> all,
      List<HomeView.Need> needs,
      List<String> glass,
      List<HomeView.Covered> unwritten) {
    var shown = all.stream().filter(Found::shown).toList();
    return new HomeView(
        rows(say, shown.stream().filter(one -> !one.state().ending().resolved())),
        rows(say, shown.stream().filter(one -> one.state().ending().resolved())),
        covered(say, who, all),
        glass,
        unwritten,
        desks(who),
        this.needs.shownTo(who),
        needs);
  }

  private List<HomeView.Row> rows(Speech say, Stream<Found> incidents) {
    return incidents.sorted(NEED_FIRST).map(one -> row(say, one)).toList();
  }

  /// Of families the reader has nothing to do with, only that there is one, so that whoever must
  /// see it finds the way.
  private static List<HomeView.Covered> covered(Speech say, SignedIn who, List<Found> all) {
    return Door.WALK.access().admitsSome(who.rights().role())
        ? all.stream()
            .filter(one -> !one.shown())
            .map(one ->
                new HomeView.Covered(
                    one.listed().incident().value(), say.time(one.listed().summary().openedAt())))
            .toList()
        : List.of();
  }

  /// The pages that are open to the reader from here, by the words that name them.
  private static List<String> desks(SignedIn who) {
    return Stream.of(
            Door.MY_STEPS,
            Door.FAMILIES,
            Door.PLANS,
            Door.MEASURES,
            Door.OPERATOR,
            Door.DRILLS,
            Door.PASSKEYS,
            Door.ROSTER)
        .filter(door -> door.lets(who))
        .map(door -> door.path().substring(1))
        .toList();
  }

  /// Nobody has it, then danger, then whatever falls due soonest; the newest of equals first.
  private static final Comparator<Found> NEED_FIRST =
      Comparator.comparing((Found one) -> one.state().crew().lead() != null)
          .thenComparing(one -> !one.state().walk().danger())
          .thenComparing(
              one -> Standings.next(one.state()).map(next -> next.getValue()).orElse(Instant.MAX))
          .thenComparing(one -> one.listed().summary().openedAt(), Comparator.reverseOrder());

  private HomeView.Row row(Speech say, Found one) {
    return new HomeView.Row(
        one.listed().incident().value(),
        Standings.of(console, say, one.state(), one.word()),
        one.state().pages().open().size(),
        one.state().crew().lead() != null,
        one.state().crew().has(one.reader().id()),
        Door.TAKE.lets(one.reader()));
  }
}
