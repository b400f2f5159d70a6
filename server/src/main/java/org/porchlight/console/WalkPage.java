package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.view.Frame;
import org.porchlight.console.view.Notice;
import org.porchlight.incident.IncidentId;

/// One incident, walked: the page that staff hold in their hand while they speak.
final class WalkPage {
  private final Console console;
  private final IncidentFiles files;
  private final LiveStreams streams;

  WalkPage(Console console, IncidentFiles files, LiveStreams streams) {
    this.console = console;
    this.files = files;
    this.streams = streams;
  }

  void open(Doors doors) {
    doors.open(Door.WALK, this::page);
    doors.open(Door.WALK_LIVE, this::live);
  }

  private Future<Void> page(RoutingContext request, SignedIn who) {
    return files
        .open(request, who, "incident")
        .compose(found ->
            found.isPresent()
                ? show(console, request, found.get(), 200, null)
                : Answers.status(request, 404));
  }

  /// Answers with the walk of this incident, after a tap as well.
  static Future<Void> show(
      Console console,
      RoutingContext request,
      IncidentFile file,
      int status,
      @Nullable Notice notice) {
    Frame frame =
        Frames.here(console, file.reader(), "walk", "/incidents/" + file.id() + "/live")
            .with(notice)
            .kept(file.keptByReader());
    var view = new WalkViews(console, file, frame.say()).view();
    return Answers.html(request, status, Templates.html("walk", frame, view));
  }

  private Future<Void> live(RoutingContext request, SignedIn who) {
    return IncidentFiles.idIn(request)
        .map(id -> streams.open(request, () -> version(id)))
        .orElseGet(() -> Answers.status(request, 404));
  }

  private Future<String> version(IncidentId id) {
    return console.turns().state(id).map(state -> Long.toString(state.version()));
  }
}
