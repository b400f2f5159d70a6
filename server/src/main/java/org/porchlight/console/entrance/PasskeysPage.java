package org.porchlight.console.entrance;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Form;
import org.porchlight.console.Frames;
import org.porchlight.console.LocalAdministrator;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.TurnedAway;
import org.porchlight.console.signin.FirstStart;
import org.porchlight.console.signin.PasskeyProofs;
import org.porchlight.console.signin.Secret;
import org.porchlight.console.view.Notice;
import org.porchlight.console.view.PasskeysView;
import org.porchlight.oncall.StaffMember;
import org.porchlight.storage.Factors;
import org.porchlight.storage.Passkey;
import org.porchlight.storage.Session;

/// Signing in by passkey, proving more by one, and keeping one's own.
public final class PasskeysPage {
  private static final int PROOF_CHARACTERS_MAX = 16_000;
  private static final int LABEL_CHARACTERS_MAX = 40;
  private static final int PASSKEYS_MAX = 10;
  private static final String TO_SIGN_IN = "sign in";

  private final Console console;
  private final Entrance entrance;
  private final PasskeyProofs proofs;
  private final boolean possible;

  public PasskeysPage(Console console, Vertx vertx, Entrance entrance) {
    this.console = console;
    this.entrance = entrance;
    proofs =
        new PasskeyProofs(
            vertx,
            console.publicUrl(),
            console.agency(),
            console.store().tickets(),
            console.store().passkeys());
    possible = PasskeyProofs.isPossibleAt(console.publicUrl());
  }

  public void open(Doors doors) {
    doors.openToAll(
        Door.PASSKEY_ASK,
        request -> proofs.ask(TO_SIGN_IN).compose(asked -> Answers.json(request, asked.encode())));
    doors.openToAll(Door.PASSKEY, this::signIn);
    doors.open(
        Door.SECOND_FACTOR_PASSKEY_ASK,
        (request, who) ->
            proofs
                .ask(purpose("raise", who))
                .compose(asked -> Answers.json(request, asked.encode())));
    doors.open(Door.SECOND_FACTOR_PASSKEY, this::raise);
    doors.open(Door.PASSKEYS, (request, who) -> page(request, who, 200, null));
    doors.open(
        Door.PASSKEYS_ASK,
        (request, who) ->
            proofs
                .askForNew(who.member(), purpose("make", who))
                .compose(asked -> Answers.json(request, asked.encode())));
    doors.open(Door.PASSKEYS_ADD, this::add);
    doors.open(Door.PASSKEYS_AWAY, this::takeAway);
  }

  private static String purpose(String what, SignedIn who) {
    return what + " in " + Secret.hash(who.token());
  }

  private static String proof(RoutingContext request) {
    String proof = Optional.ofNullable(request.request().getFormAttribute("proof")).orElse("");
    return proof.length() > PROOF_CHARACTERS_MAX ? "" : proof;
  }

  private Future<Void> signIn(RoutingContext request) {
    String to = Entrance.to(request);
    return proofs
        .proved(TO_SIGN_IN, proof(request))
        .compose(found -> {
          var owner = found.flatMap(one -> owner(one));
          if (found.isEmpty() || owner.isEmpty()) {
            return entrance.wrong(request, to);
          }
          var session = new Session(owner.get().id(), Factors.TWO, found.get().id(), false);
          return entrance
              .open(request, session)
              .compose(_ -> Answers.goTo(request, Entrance.pathTo(to)));
        });
  }

  private Optional<StaffMember> owner(Passkey one) {
    var administrator = FirstStart.ADMINISTRATOR;
    return one.staff().equals(administrator.id())
        ? Optional.of(administrator)
        : console.staff().apply(one.staff());
  }

  private Future<Void> raise(RoutingContext request, SignedIn who) {
    String back = TurnedAway.pathBack(request);
    return proofs
        .proved(purpose("raise", who), proof(request))
        .compose(found -> {
          if (found.filter(one -> one.staff().equals(who.id())).isEmpty()) {
            return Answers.goTo(request, TurnedAway.pathBySecondFactor(back));
          }
          var raised = new Session(who.id(), Factors.TWO, found.get().id(), false);
          return console
              .store()
              .sessions()
              .change(console.agency(), who.token(), raised)
              .compose(_ -> Answers.goTo(request, back));
        });
  }

  private Future<Void> page(
      RoutingContext request, SignedIn who, int status, @Nullable String said) {
    return console
        .store()
        .passkeys()
        .of(console.agency(), who.id())
        .compose(kept -> {
          var notice = said == null ? null : new Notice(said, "");
          var frame = Frames.here(console, who, "passkeys", "").with(notice);
          var rows =
              kept.stream()
                  .map(one ->
                      new PasskeysView.Row(
                          one.id(),
                          one.label(),
                          frame.say().time(one.since()),
                          one.id().equals(who.session().by())))
                  .toList();
          var view = new PasskeysView(possible, rows);
          return Answers.html(request, status, Templates.html("passkeys", frame, view));
        });
  }

  private Future<Void> add(RoutingContext request, SignedIn who) {
    String label =
        Optional.ofNullable(request.request().getFormAttribute("label")).orElse("").strip();
    if (label.isEmpty() || label.length() > LABEL_CHARACTERS_MAX) {
      return Answers.status(request, 422);
    }
    var say = Frames.here(console, who, "passkeys", "").say();
    return console
        .store()
        .passkeys()
        .of(console.agency(), who.id())
        .compose(before ->
            before.size() >= PASSKEYS_MAX
                ? Future.succeededFuture(Optional.<Passkey>empty())
                : proofs.made(
                    who.member(),
                    purpose("make", who),
                    proof(request),
                    label,
                    console.world().now()))
        .compose(made ->
            made.isPresent()
                ? raisedByFirst(who, made.get()).compose(_ -> Answers.goTo(request, "/passkeys"))
                : page(request, who, 422, say.of("passkeys.not_made")));
  }

  /// To make a passkey shows two factors, which whoever came by a one-time code has not shown yet.
  private Future<Void> raisedByFirst(SignedIn who, Passkey made) {
    return who.session().by().equals(LocalAdministrator.BY_CODE)
        ? console
            .store()
            .sessions()
            .change(
                console.agency(), who.token(), new Session(who.id(), Factors.TWO, made.id(), false))
        : Future.succeededFuture();
  }

  /// Whoever is signed in with a passkey that is taken away is signed out.
  private Future<Void> takeAway(RoutingContext request, SignedIn who) {
    String id = new Form(request.request().formAttributes()).text("id");
    var store = console.store();
    return store
        .passkeys()
        .find(console.agency(), id)
        .compose(found -> {
          var own = found.filter(one -> one.staff().equals(who.id()));
          return own.isEmpty()
              ? Future.<Void>succeededFuture()
              : store
                  .passkeys()
                  .takeAway(console.agency(), own.get())
                  .compose(_ ->
                      store
                          .sessions()
                          .end(console.agency(), who.id(), session -> session.by().equals(id)));
        })
        .compose(_ -> Answers.goTo(request, "/passkeys"));
  }
}
