package org.porchlight;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.signin.FirstStart;
import org.porchlight.operations.ReadinessCheck;
import org.porchlight.settings.StartUp;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Passkey;
import org.porchlight.storage.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where nobody has a way to sign in, gives whoever started the server in a terminal a code to set
/// up an administrator.
///
/// The code goes to a terminal alone: what a service prints ends in a log.
final class SetUpCode {
  private static final Logger LOG = LoggerFactory.getLogger(SetUpCode.class);

  private final StartUp startUp;
  private final Store store;
  private final FirstStart firstStart;
  private final @Nullable Consumer<String> terminal;

  /// @param terminal shows a line to a person; null where there is none
  SetUpCode(Vertx vertx, StartUp startUp, Store store, @Nullable Consumer<String> terminal) {
    this.startUp = startUp;
    this.store = store;
    this.terminal = terminal;
    firstStart = new FirstStart(vertx, agency(), store);
  }

  /// The terminal of this process; null for a service.
  // There is none again, as before Java 22, where Java's own console is the usual one.
  @SuppressWarnings("SystemConsoleNull")
  static @Nullable Consumer<String> terminal() {
    var console = System.console();
    return console == null || !console.isTerminal() ? null : line -> console.printf("%s%n", line);
  }

  /// Shows a new code where one is needed.
  Future<Void> show() {
    return byPinOrAccount() ? Future.succeededFuture() : anyPasskey().compose(this::showUnless);
  }

  private Future<Void> showUnless(boolean any) {
    return any ? Future.succeededFuture() : showCode();
  }

  /// That somebody can sign in: at the least an administrator, who lets the others in.
  ReadinessCheck ready() {
    return new ReadinessCheck("sign-in", this::somebodyCan);
  }

  private Future<Void> somebodyCan() {
    return byPinOrAccount()
        ? Future.succeededFuture()
        : store
            .administrators()
            .passphraseHash(agency())
            .compose(known -> known.isPresent() ? Future.succeededFuture(true) : anyPasskey())
            .compose(any ->
                any
                    ? Future.succeededFuture()
                    : Future.failedFuture(new IllegalStateException("nobody can sign in yet")));
  }

  private boolean byPinOrAccount() {
    return !startUp.staff().nobodyHasPin()
        || startUp.settings().console().signIn().issuer() != null;
  }

  private Future<Boolean> anyPasskey() {
    var each = new ArrayList<Future<List<Passkey>>>();
    for (var member : startUp.staff().roster().staff()) {
      each.add(store.passkeys().of(agency(), member.id()));
    }
    return Future.all(each).map(_ -> each.stream().anyMatch(one -> !one.result().isEmpty()));
  }

  private Future<Void> showCode() {
    if (terminal == null) {
      LOG.warn("nobody can sign in yet (expected: one start in a terminal, for a set-up code)");
      return Future.succeededFuture();
    }
    var page = startUp.settings().server().publicUrl() + "/first-start";
    return firstStart
        .code()
        .onSuccess(code ->
            code.ifPresent(one ->
                terminal.accept(
                    "porchlight: nobody can sign in yet. Set-up code "
                        + one
                        + ", good once for a day at "
                        + page)))
        .mapEmpty();
  }

  private AgencyId agency() {
    return startUp.settings().line().agency();
  }
}
