package org.porchlight.console.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.User;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an issuer signed about somebody: whether it is for us and for this journey, and who it
/// names.
///
/// @param claims of a token whose signature is by a key of the issuer
/// @param settings whose word it must be
record IdToken(JsonObject claims, IssuerSettings settings) {
  /// With a key that the issuer alone has, and never with a secret or with nothing.
  private static final Pattern SIGNED_BY_A_KEY = Pattern.compile("(RS|PS|ES)[0-9]{3}|EdDSA");

  /// Everybody could have an account with an address that is not theirs.
  private static final String ADDRESS = "email";

  /// Whether a token says that it is signed with a key that only the issuer has.
  static boolean saysAKeySignedIt(String token) {
    String head = token.substring(0, Math.max(0, token.indexOf('.')));
    try {
      var header = new JsonObject(new String(Base64.getUrlDecoder().decode(head), UTF_8));
      return header.getValue("alg") instanceof String how && SIGNED_BY_A_KEY.matcher(how).matches();
    } catch (IllegalArgumentException | DecodeException unreadable) {
      return false;
    }
  }

  /// @param nonce with which the journey began
  boolean isOfThisJourney(String nonce) {
    var audience = claims.getValue("aud");
    boolean ours =
        audience instanceof Iterable<?> several
            ? contains(several, settings.clientId())
            : settings.clientId().equals(audience);
    String issuer = claims.getString("iss", "").replaceAll("/$", "");
    return ours
        && issuer.equals(settings.issuer().toString())
        && Secret.same(claims.getString("nonce", ""), nonce)
        && isOfNow();
  }

  private boolean isOfNow() {
    var times = new JsonObject().put("exp", claims.getValue("exp"));
    boolean begins = claims.containsKey("nbf");
    if (begins) {
      times.put("nbf", claims.getValue("nbf"));
    }
    return times.getValue("exp") instanceof Number
        && (!begins || times.getValue("nbf") instanceof Number)
        && !User.create(new JsonObject(), times).expired(OpenIdConnect.CLOCKS_APART_SECONDS);
  }

  /// Whether more than one means showed who it is.
  boolean isOfSeveral() {
    return claims.getValue("amr") instanceof Iterable<?> means && contains(means, "mfa");
  }

  /// Whether the issuer has to be asked for the claim that names the member of staff.
  boolean isSilentOfStaff() {
    return !claims.containsKey(settings.staffClaim());
  }

  /// Whether what the issuer said when it was asked once more is about the same person.
  boolean isOfTheSame(JsonObject person) {
    return claims.getValue("sub") instanceof String subject
        && !subject.isEmpty()
        && subject.equals(person.getValue("sub"));
  }

  /// Who it is as the roster names them; empty for nobody.
  ///
  /// @param said of them, here or when the issuer was asked once more
  Optional<String> staff(JsonObject said) {
    boolean theirs =
        !settings.staffClaim().equals(ADDRESS)
            || Boolean.TRUE.equals(said.getValue("email_verified"));
    return theirs
            && said.getValue(settings.staffClaim()) instanceof String staff
            && !staff.isBlank()
        ? Optional.of(staff.strip())
        : Optional.empty();
  }

  private static boolean contains(Iterable<?> several, String wanted) {
    for (Object one : several) {
      if (wanted.equals(one)) {
        return true;
      }
    }
    return false;
  }
}
