package org.porchlight.console.walk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Form;
import org.porchlight.console.Frames;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.IncidentFiles;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Taps;
import org.porchlight.console.view.Notice;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.SubjectCommand.ConfirmIdentity;
import org.porchlight.incident.SubjectEvent.IdentityProof;

/// The taps of the walk.
public final class WalkTaps {
  private final Console console;
  private final Vertx vertx;
  private final Taps taps;

  public WalkTaps(Console console, IncidentFiles files, WalkPage walk, Vertx vertx) {
    this.console = console;
    this.vertx = vertx;
    this.taps = new Taps(console, files, walk);
  }

  public void open(Doors doors) {
    taps.open(doors, TapForms.READINGS);
    doors.open(Door.UNLOCK, this::unlock);
    new CallTaps(console, taps).open(doors);
  }

  /// A passphrase is compared slowly, away from the event loop; what is said besides is staff's
  /// word (R12).
  private Future<Void> unlock(RoutingContext request, SignedIn who) {
    return taps.opened(
        request,
        who,
        file -> {
          var form = new Form(request.request().formAttributes());
          IdentityProof proof = form.one(IdentityProof.class, "proof");
          var hash = file.family().map(family -> family.passphrase());
          if (proof != IdentityProof.PASSPHRASE) {
            return taps.turn(Door.UNLOCK, request, form, file, new ConfirmIdentity(proof));
          }
          if (hash.isEmpty()) {
            return Answers.status(request, 422);
          }
          String said = form.text("passphrase");
          return vertx
              .executeBlocking(() -> hash.get().matches(said), false)
              .compose(same ->
                  Boolean.TRUE.equals(same)
                      ? taps.turn(Door.UNLOCK, request, form, file, new ConfirmIdentity(proof))
                      : notThePassphrase(request, file));
        });
  }

  private Future<Void> notThePassphrase(RoutingContext request, IncidentFile file) {
    Speech say = Frames.here(console, file.reader(), "walk", "").say();
    return taps.unchanged(request, file, new Notice(say.of("unlock.not_it"), ""));
  }
}
