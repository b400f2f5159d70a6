package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.porchlight.care.CareDate;
import org.porchlight.care.FamilyStanding;
import org.porchlight.console.view.Frame;
import org.porchlight.console.view.HomeView;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.IncidentState;
import org.porchlight.oncall.Duty;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.storage.IncidentLog.Listed;

/// The open incidents, live: what waits for somebody stands first.
final class HomePage {
  private static final int SHOWN_MAX = 100;
  private static final int NEEDS_MAX = 12;

  private record Found(Listed listed, IncidentState state, String word) {}

  private final Console console;
  private final LiveStreams streams;

  HomePage(Console console, LiveStreams streams) {
    this.console = console;
    this.streams = streams;
  }

  void open(Doors doors) {
    doors.open(Door.HOME, this::page);
    doors.open(Door.HOME_LIVE, (request, _) -> streams.open(request, this::mark));
  }

  private Future<Void> page(RoutingContext request, SignedIn who) {
    Frame frame = Frames.here(console, who, "home", "/live");
    return found()
        .compose(all -> needs(frame.say(), who).map(needs -> view(frame.say(), who, all, needs)))
        .compose(view -> Answers.html(request, 200, Templates.html("home", frame, view)));
  }

  /// Changes whenever any open incident does.
  private Future<String> mark() {
    return console
        .store()
        .incidents()
        .open(console.agency())
        .map(open ->
            open.stream()
                .map(one -> one.incident() + "=" + one.version())
                .collect(Collectors.joining(",")));
  }

  private Future<List<Found>> found() {
    return console
        .store()
        .incidents()
        .open(console.agency())
        .compose(open -> {
          var loads = new ArrayList<Future<Found>>();
          open.stream().limit(SHOWN_MAX).forEach(listed -> loads.add(find(listed)));
          return Future.all(loads).map(_ -> loads.stream().map(Future::result).toList());
        });
  }

  private Future<Found> find(Listed listed) {
    return console
        .turns()
        .state(listed.incident())
        .compose(
            state -> word(listed.summary().family()).map(word -> new Found(listed, state, word)));
  }

  private Future<String> word(@org.jspecify.annotations.Nullable FamilyId family) {
    return family == null
        ? Future.succeededFuture("")
        : console
            .store()
            .directory()
            .family(console.agency(), family)
            .map(found -> found.map(FamilyRecord::lineCode).orElse(""));
  }

  /// The dates of a coordinator's own families.
  private Future<List<HomeView.Need>> needs(Speech say, SignedIn who) {
    return who.duty() == Duty.COORDINATOR
        ? console
            .care()
            .caseloads()
            .all()
            .map(all ->
                all.stream()
                    .filter(one -> who.id().equals(one.coordinator()) && !one.needs().isEmpty())
                    .limit(NEEDS_MAX)
                    .map(one -> need(say, one))
                    .toList())
        : Future.succeededFuture(List.of());
  }

  private static HomeView.Need need(Speech say, FamilyStanding one) {
    var words = new CareWords(say, one.family());
    return new HomeView.Need(
        CareWords.path(one.family()),
        one.family().displayName(),
        one.needs().stream().map(words::whole).collect(Collectors.joining("; ")),
        one.needs().stream().anyMatch(CareDate::late));
  }

  private HomeView view(Speech say, SignedIn who, List<Found> all, List<HomeView.Need> needs) {
    var active = rows(say, who, all.stream().filter(one -> !one.state().ending().resolved()));
    var after = rows(say, who, all.stream().filter(one -> one.state().ending().resolved()));
    return new HomeView(
        active, after, Door.TAKE.lets(who.duty()), Door.MEASURES.lets(who.duty()), needs);
  }

  private List<HomeView.Row> rows(
      Speech say, SignedIn who, java.util.stream.Stream<Found> incidents) {
    return incidents.sorted(NEED_FIRST).map(one -> row(say, who, one)).toList();
  }

  /// Nobody has it, then danger, then whatever falls due soonest; the newest of equals first.
  private static final Comparator<Found> NEED_FIRST =
      Comparator.comparing((Found one) -> one.state().crew().lead() != null)
          .thenComparing(one -> !one.state().walk().danger())
          .thenComparing(
              one -> Standings.next(one.state()).map(next -> next.getValue()).orElse(Instant.MAX))
          .thenComparing(one -> one.listed().summary().openedAt(), Comparator.reverseOrder());

  private HomeView.Row row(Speech say, SignedIn who, Found one) {
    return new HomeView.Row(
        one.listed().incident().value(),
        Standings.of(console, say, one.state(), one.word()),
        one.state().pages().open().size(),
        one.state().crew().lead() != null,
        one.state().crew().has(who.id()));
  }
}
