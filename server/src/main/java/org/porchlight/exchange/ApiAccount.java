package org.porchlight.exchange;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.porchlight.rights.ProgramRight;
import org.porchlight.storage.NaturalKey;

/// One program that may use the API.
///
/// @param name by which its readings and commands are noted
/// @param token the bearer token; secret, so never printed
/// @param agency whose program it is, as the roster names other agencies; empty for this one's own
/// @param may what it may do, in the order of the table
public record ApiAccount(String name, String token, String agency, Set<ProgramRight> may) {
  /// The account of `api.token`.
  public static final String USUAL = "api";

  public ApiAccount {
    requireNonNull(name, "name");
    requireNonNull(token, "token");
    requireNonNull(agency, "agency");
    var rights = EnumSet.noneOf(ProgramRight.class);
    rights.addAll(may);
    rights.retainAll(ProgramRight.of(agency));
    may = Collections.unmodifiableSet(rights);
  }

  /// The account of `api.token`, which may do all there is.
  public static ApiAccount usual(String token) {
    return new ApiAccount(USUAL, token, "", ProgramRight.of(""));
  }

  /// The key of one request of this program, which no other program's request has.
  NaturalKey key(String given) {
    return new NaturalKey((name.equals(USUAL) ? "api:" : "api/" + name + ":") + given);
  }

  @Override
  public String toString() {
    return "ApiAccount[name=%s, token=***, agency=%s, may=%s]".formatted(name, agency, may);
  }
}
