package org.porchlight.console.signin;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.webauthn4j.Authenticator;
import io.vertx.ext.auth.webauthn4j.CredentialStorage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Passkey;
import org.porchlight.storage.Passkeys;

/// Shows kept passkeys to whoever checks proofs, in its own form.
final class KeptPasskeys implements CredentialStorage {
  private final AgencyId agency;
  private final Passkeys passkeys;

  KeptPasskeys(AgencyId agency, Passkeys passkeys) {
    this.agency = agency;
    this.passkeys = passkeys;
  }

  @Override
  public Future<List<Authenticator>> find(@Nullable String name, @Nullable String id) {
    if (id != null) {
      return passkeys
          .find(agency, id)
          .map(found ->
              found.stream()
                  .filter(one -> name == null || one.staff().value().equals(name))
                  .map(KeptPasskeys::form)
                  .toList());
    }
    return name == null
        ? Future.succeededFuture(List.of())
        : passkeys
            .of(agency, new StaffId(name))
            .map(all -> all.stream().map(KeptPasskeys::form).toList());
  }

  /// Kept by [PasskeyProofs#made] alone, which knows its label.
  @Override
  public Future<Void> storeCredential(Authenticator made) {
    return Future.succeededFuture();
  }

  @Override
  public Future<Void> updateCounter(Authenticator used) {
    return passkeys
        .find(agency, used.getCredID())
        .compose(found ->
            found.isEmpty()
                ? Future.failedFuture("passkey: none (expected: the one that was proved)")
                : passkeys.put(agency, used(found.get(), used)));
  }

  private static Passkey used(Passkey kept, Authenticator used) {
    return new Passkey(kept.staff(), kept.id(), kept.label(), kept.since(), used.toJson().encode());
  }

  private static Authenticator form(Passkey one) {
    return new Authenticator(new JsonObject(one.material()));
  }
}
