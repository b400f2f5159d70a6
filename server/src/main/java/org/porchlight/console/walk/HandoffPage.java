package org.porchlight.console.walk;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.IncidentFiles;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;

/// What the next one has to hear, on a page to read from or to print, and as text alone.
public final class HandoffPage {
  private final Console console;
  private final IncidentFiles files;

  public HandoffPage(Console console, IncidentFiles files) {
    this.console = console;
    this.files = files;
  }

  public void open(Doors doors) {
    doors.open(Door.HANDOFF, this::page);
    doors.open(Door.HANDOFF_TEXT, this::text);
  }

  private Future<Void> page(RoutingContext request, SignedIn who) {
    return files.answer(request, who, "handoff", file -> show(request, file));
  }

  /// Answers with the packet of this incident, as the reader of the file may see it.
  public Future<Void> show(RoutingContext request, IncidentFile file) {
    var frame =
        Frames.here(console, file.reader(), "handoff", file.live()).kept(file.keptByReader());
    var view = new HandoffViews(console, file, frame.say()).view();
    return Answers.html(request, 200, Templates.html("handoff", frame, view));
  }

  private Future<Void> text(RoutingContext request, SignedIn who) {
    return files.answer(
        request,
        who,
        "handoff",
        file -> {
          var say = Frames.here(console, who, "handoff", "").say();
          return request
              .response()
              .putHeader("Content-Type", "text/plain; charset=utf-8")
              .end(new HandoffViews(console, file, say).aloud() + "\n");
        });
  }
}
