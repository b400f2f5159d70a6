package org.porchlight.console.signin;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.webauthn4j.Attestation;
import io.vertx.ext.auth.webauthn4j.RelyingParty;
import io.vertx.ext.auth.webauthn4j.ResidentKey;
import io.vertx.ext.auth.webauthn4j.UserVerification;
import io.vertx.ext.auth.webauthn4j.WebAuthn4J;
import io.vertx.ext.auth.webauthn4j.WebAuthn4JCredentials;
import io.vertx.ext.auth.webauthn4j.WebAuthn4JOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.porchlight.oncall.StaffMember;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Passkey;
import org.porchlight.storage.Passkeys;
import org.porchlight.storage.Tickets;

/// Asks devices to prove that they hold a passkey, with its owner's finger, face or code, so that
/// one proof is two factors.
///
/// Each challenge is kept here, for one purpose, once and for five minutes. A proof that does not
/// hold is empty, whatever is wrong with it.
public final class PasskeyProofs {
  private static final Duration CHALLENGE_GOOD = Duration.ofMinutes(5);
  private static final String TICKET = "challenge:";

  private final AgencyId agency;
  private final Tickets tickets;
  private final Passkeys passkeys;
  private final String origin;
  private final WebAuthn4J checks;

  /// @param publicUrl where browsers reach the pages; see [#isPossibleAt]
  public PasskeyProofs(
      Vertx vertx, URI publicUrl, AgencyId agency, Tickets tickets, Passkeys passkeys) {
    this.agency = agency;
    this.tickets = tickets;
    this.passkeys = passkeys;
    origin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    checks =
        WebAuthn4J.create(
                vertx,
                new WebAuthn4JOptions()
                    .setRelyingParty(
                        new RelyingParty().setId(publicUrl.getHost()).setName("Porchlight"))
                    .setUserVerification(UserVerification.REQUIRED)
                    .setResidentKey(ResidentKey.REQUIRED)
                    .setAttestation(Attestation.NONE)
                    .setTimeoutInMilliseconds(CHALLENGE_GOOD.toMillis()))
            .credentialStorage(new KeptPasskeys(agency, passkeys));
  }

  /// Browsers tie passkeys to a name, so there are none at a bare number.
  public static boolean isPossibleAt(URI publicUrl) {
    String host = publicUrl.getHost();
    return host != null && !host.matches("[0-9.]+|\\[.*]");
  }

  /// What a device is asked, to prove that it holds any passkey of ours.
  ///
  /// @param purpose the only one that the proof will count for
  public Future<JsonObject> ask(String purpose) {
    return checks.getCredentialsOptions(null).compose(asked -> kept(purpose, asked));
  }

  /// What a device is asked, to make a new passkey for `member`.
  public Future<JsonObject> askForNew(StaffMember member, String purpose) {
    var user = new JsonObject().put("name", member.id().value()).put("displayName", member.name());
    return checks.createCredentialsOptions(user).compose(asked -> kept(purpose, asked));
  }

  private Future<JsonObject> kept(String purpose, JsonObject asked) {
    String name = TICKET + asked.getString("challenge");
    return tickets.issue(agency, name, purpose, CHALLENGE_GOOD).map(asked);
  }

  /// The passkey that a device has just proved to hold.
  public Future<Optional<Passkey>> proved(String purpose, String proof) {
    return checked(purpose, proof, "webauthn.get", null)
        .compose(found ->
            found.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : passkeys.find(agency, found.get().getString("credID")));
  }

  /// Keeps a passkey that a device has just made.
  ///
  /// @param label what its owner calls it
  public Future<Optional<Passkey>> made(
      StaffMember member, String purpose, String proof, String label, Instant now) {
    return checked(purpose, proof, "webauthn.create", member.id().value())
        .compose(found -> {
          if (found.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
          }
          var one = found.get();
          var made = new Passkey(member.id(), one.getString("credID"), label, now, one.encode());
          // An id that is known already is another person's, or a device that tells stories.
          return passkeys
              .find(agency, made.id())
              .compose(before ->
                  before.isPresent()
                      ? Future.succeededFuture(Optional.empty())
                      : passkeys.put(agency, made).map(Optional.of(made)));
        });
  }

  private Future<Optional<JsonObject>> checked(
      String purpose, String proof, String type, @org.jspecify.annotations.Nullable String name) {
    JsonObject said;
    JsonObject client;
    try {
      said = new JsonObject(proof);
      var bytes =
          Base64.getUrlDecoder().decode(said.getJsonObject("response").getString("clientDataJSON"));
      client = new JsonObject(new String(bytes, StandardCharsets.UTF_8));
    } catch (DecodeException
        | IllegalArgumentException
        | NullPointerException
        | ClassCastException _) {
      return Future.succeededFuture(Optional.empty());
    }
    String challenge = String.valueOf(client.getValue("challenge"));
    return tickets
        .redeem(agency, TICKET + challenge)
        .compose(kept -> {
          if (!kept.equals(Optional.of(purpose)) || !type.equals(client.getValue("type"))) {
            return Future.succeededFuture(Optional.empty());
          }
          var credentials =
              new WebAuthn4JCredentials()
                  .setOrigin(origin)
                  .setChallenge(challenge)
                  .setWebauthn(said);
          if (name != null) {
            credentials.setUsername(name);
          }
          return checks
              .authenticate(credentials)
              .map(user -> Optional.of(user.principal()))
              .otherwise(Optional.empty());
        });
  }
}
