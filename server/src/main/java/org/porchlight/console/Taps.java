package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.porchlight.console.view.Notice;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.Command;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Refusal;
import org.porchlight.incident.SubjectCommand.ConfirmIdentity;
import org.porchlight.incident.SubjectEvent.IdentityProof;
import org.porchlight.line.Turned;
import org.porchlight.storage.NaturalKey;

/// Every tap that changes an incident: one form, one command, one turn.
///
/// The form's one-time key is the natural key, so a second sending changes nothing twice.
final class Taps {
  private final Console console;
  private final IncidentFiles files;
  private final Vertx vertx;

  Taps(Console console, IncidentFiles files, Vertx vertx) {
    this.console = console;
    this.files = files;
    this.vertx = vertx;
  }

  void open(Doors doors) {
    open(doors, TapForms.READINGS);
    doors.open(Door.UNLOCK, this::unlock);
    new CallTaps(console, this).open(doors);
    new ReviewTaps(console, this).open(doors);
  }

  /// What one tap's form means.
  interface Reading {
    /// @throws Form.NotOurs for a form that none of our pages sends
    /// @throws IllegalArgumentException for an id of another shape
    Command of(Form form, IncidentFile file);
  }

  /// Opens doors whose taps are one command each.
  void open(Doors doors, Map<Door, Reading> readings) {
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

  /// What a page does with an incident that exists.
  interface Tap {
    Future<Void> on(IncidentFile file);
  }

  Future<Void> opened(RoutingContext request, SignedIn who, Tap tap) {
    return files
        .open(request, who, "incident")
        .compose(found -> {
          if (found.isEmpty()) {
            return Answers.status(request, 404);
          }
          try {
            return tap.on(found.get());
          } catch (Form.NotOurs _) {
            return Answers.status(request, 422);
          } catch (IllegalArgumentException _) {
            // An id of a shape that none of our pages sends.
            return Answers.status(request, 422);
          }
        });
  }

  Future<Void> turn(
      Door door, RoutingContext request, Form form, IncidentFile file, Command command) {
    return turn(door, request, form, file, command, file.id());
  }

  /// @param on the incident that the command goes to; the page shown next is still `file`'s
  Future<Void> turn(
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
              case Turned.Done _ -> Answers.goTo(request, after(door, file));
              case Turned.Refused(var refusal, _) -> refused(door, request, file, refusal);
            });
  }

  private static String after(Door door, IncidentFile file) {
    String incident = "/incidents/" + file.id();
    return belongsToReview(door) ? incident + "/review" : incident;
  }

  private static boolean belongsToReview(Door door) {
    return ReviewTaps.DOORS.contains(door);
  }

  /// Says why nothing changed, and who did what last; the state shown is the one that refused.
  private Future<Void> refused(
      Door door, RoutingContext request, IncidentFile before, Refusal refusal) {
    return files
        .open(request, before.reader(), "incident")
        .compose(found -> {
          IncidentFile file = found.orElse(before);
          // The address stays the page's own, where it can be asked for again.
          request.response().putHeader("HX-Replace-Url", after(door, file));
          Speech say = Frames.here(console, file.reader(), "walk", "").say();
          var notice =
              new Notice(
                  say.shared("refusal." + refusal.name().toLowerCase(java.util.Locale.ROOT)),
                  new Sentences(console, file, say).lastByAPerson());
          return belongsToReview(door)
              ? ReviewPage.show(console, request, file, 409, notice)
              : WalkPage.show(console, request, file, 409, notice);
        });
  }

  /// A passphrase is compared slowly, away from the event loop; what is said besides is staff's
  /// word (R12).
  private Future<Void> unlock(RoutingContext request, SignedIn who) {
    return opened(
        request,
        who,
        file -> {
          var form = new Form(request.request().formAttributes());
          IdentityProof proof = form.one(IdentityProof.class, "proof");
          var hash = file.family().map(family -> family.passphrase());
          if (proof != IdentityProof.PASSPHRASE) {
            return turn(Door.UNLOCK, request, form, file, new ConfirmIdentity(proof));
          }
          if (hash.isEmpty()) {
            return Answers.status(request, 422);
          }
          String said = form.text("passphrase");
          return vertx
              .executeBlocking(() -> hash.get().matches(said), false)
              .compose(same ->
                  Boolean.TRUE.equals(same)
                      ? turn(Door.UNLOCK, request, form, file, new ConfirmIdentity(proof))
                      : notThePassphrase(request, file));
        });
  }

  private Future<Void> notThePassphrase(RoutingContext request, IncidentFile file) {
    Speech say = Frames.here(console, file.reader(), "walk", "").say();
    request.response().putHeader("HX-Replace-Url", after(Door.UNLOCK, file));
    return WalkPage.show(console, request, file, 409, new Notice(say.of("unlock.not_it"), ""));
  }
}
