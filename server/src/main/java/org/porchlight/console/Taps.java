package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.view.Notice;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.Command;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Refusal;
import org.porchlight.line.Turned;
import org.porchlight.storage.NaturalKey;

/// Taps that change an incident: one form, one command, one turn.
///
/// The form's one-time key is the natural key, so a second sending changes nothing twice.
public final class Taps {
  private final Console console;
  private final IncidentFiles files;
  private final Shown page;

  /// @param page on which one stands after these taps
  public Taps(Console console, IncidentFiles files, Shown page) {
    this.console = console;
    this.files = files;
    this.page = page;
  }

  /// The page of an incident that a tap was on.
  public interface Shown {
    String path(IncidentId incident);

    Future<Void> show(
        RoutingContext request, IncidentFile file, int status, @Nullable Notice notice);
  }

  /// What one tap's form means.
  public interface Reading {
    /// @throws Form.NotOurs for a form that none of our pages sends
    /// @throws IllegalArgumentException for an id of another shape
    Command of(Form form, IncidentFile file);
  }

  /// Opens doors whose taps are one command each.
  public void open(Doors doors, Map<Door, Reading> readings) {
    readings.forEach((door, reading) ->
        doors.open(
            door,
            (request, who) ->
                opened(
                    request,
                    who,
                    file -> {
                      var form = new Form(request.request().formAttributes());
                      return turn(door, request, form, file, reading.of(form, file));
                    })));
  }

  /// Does this with an incident that is there.
  public Future<Void> opened(RoutingContext request, SignedIn who, IncidentFiles.Page tap) {
    return files.answer(
        request,
        who,
        "incident",
        file -> {
          try {
            return tap.of(file);
          } catch (IllegalArgumentException _) {
            // An id of a shape that none of our pages sends.
            return Answers.status(request, 422);
          }
        });
  }

  public Future<Void> turn(
      Door door, RoutingContext request, Form form, IncidentFile file, Command command) {
    return turn(door, request, form, file, command, file.id());
  }

  /// @param on the incident that the command goes to; the page shown next is still `file`'s
  public Future<Void> turn(
      Door door,
      RoutingContext request,
      Form form,
      IncidentFile file,
      Command command,
      IncidentId on) {
    String key = form.text("key");
    if (key.isEmpty()) {
      return Answers.status(request, 422);
    }
    var natural = new NaturalKey("tap:" + file.reader().id() + ":" + door.name() + ":" + key);
    return console
        .turns()
        .turn(on, command, file.reader().source(), natural)
        .compose(turned ->
            switch (turned) {
              case Turned.Done _ -> Answers.goTo(request, page.path(file.id()));
              case Turned.Refused(var refusal, _) -> refused(request, file, refusal);
            });
  }

  /// Says why nothing changed, and who did what last; the state shown is the one that refused.
  private Future<Void> refused(RoutingContext request, IncidentFile before, Refusal refusal) {
    return files
        .open(request, before.reader(), "incident")
        .compose(found -> {
          IncidentFile file = found.orElse(before);
          Speech say = Frames.here(console, file.reader(), "walk", "").say();
          var notice =
              new Notice(
                  say.shared("refusal." + refusal.name().toLowerCase(Locale.ROOT)),
                  new Sentences(console, file, say).lastByAPerson());
          return unchanged(request, file, notice);
        });
  }

  /// The page, with why the tap changed nothing.
  public Future<Void> unchanged(RoutingContext request, IncidentFile file, Notice why) {
    // The address stays the page's own, where it can be asked for again.
    request.response().putHeader("HX-Replace-Url", page.path(file.id()));
    return page.show(request, file, 409, why);
  }
}
