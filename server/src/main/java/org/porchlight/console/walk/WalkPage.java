package org.porchlight.console.walk;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.IncidentFiles;
import org.porchlight.console.LiveStreams;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Taps;
import org.porchlight.console.Templates;
import org.porchlight.console.view.Frame;
import org.porchlight.console.view.Notice;
import org.porchlight.incident.IncidentId;

/// One incident, walked: the page that staff hold in their hand while they speak.
public final class WalkPage implements Taps.Shown {
  private final Console console;
  private final IncidentFiles files;
  private final LiveStreams streams;

  public WalkPage(Console console, IncidentFiles files, LiveStreams streams) {
    this.console = console;
    this.files = files;
    this.streams = streams;
  }

  public void open(Doors doors) {
    doors.open(Door.WALK, this::page);
    doors.open(Door.WALK_LIVE, this::live);
  }

  private Future<Void> page(RoutingContext request, SignedIn who) {
    return files.answer(request, who, "incident", file -> show(request, file, 200, null));
  }

  @Override
  public String path(IncidentId incident) {
    return "/incidents/" + incident;
  }

  @Override
  public Future<Void> show(
      RoutingContext request, IncidentFile file, int status, @Nullable Notice notice) {
    Frame frame =
        Frames.here(console, file.reader(), "walk", file.live())
            .with(notice)
            .kept(file.keptByReader());
    var view = new WalkViews(console, file, frame.say()).view();
    return Answers.html(request, status, Templates.html("walk", frame, view));
  }

  private Future<Void> live(RoutingContext request, SignedIn who) {
    return IncidentFiles.idIn(request)
        .map(id -> streams.open(request, who, id.value(), () -> version(id)))
        .orElseGet(() -> Answers.status(request, 404));
  }

  private Future<String> version(IncidentId id) {
    return console.turns().state(id).map(state -> Long.toString(state.version()));
  }
}
