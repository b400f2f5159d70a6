package org.porchlight.console.signin;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Store;

/// The local administrator: how one comes to be at the first start, and signs in later.
///
/// A set-up code is good for a day, once, and as long as there is no administrator. Wrong
/// passphrases in a row make the next one wait, up to a minute and never longer.
public final class FirstStart {
  /// Of no roster: an id there is never so long.
  public static final StaffMember ADMINISTRATOR =
      new StaffMember(
          new StaffId("administrator"),
          "Administrator",
          Duty.OPERATOR,
          // Nobody's: an administrator is never called or texted.
          new PhoneNumber("+10000000000"),
          java.util.List.of());

  /// What becomes of setting a passphrase.
  public enum Appointed {
    DONE,
    /// The code is none, or over, or there is an administrator already.
    NO_CODE,
    /// Shorter than 15 characters, or very long.
    NO_PASSPHRASE
  }

  private static final Duration CODE_GOOD = Duration.ofDays(1);
  private static final Duration ENROLMENT_GOOD = Duration.ofDays(1);
  private static final int ENROLMENT_DIGITS = 10;
  private static final Duration WAIT_MAX = Duration.ofMinutes(1);
  private static final String WAIT = "administrator waits until";

  private final Vertx vertx;
  private final AgencyId agency;
  private final Store store;

  public FirstStart(Vertx vertx, AgencyId agency, Store store) {
    this.vertx = vertx;
    this.agency = agency;
    this.store = store;
  }

  /// A new set-up code; empty where there is an administrator. To be shown to a terminal alone.
  public Future<Optional<String>> code() {
    return store
        .administrators()
        .passphraseHash(agency)
        .compose(known -> {
          if (known.isPresent()) {
            return Future.succeededFuture(Optional.empty());
          }
          String code = Secret.fresh().substring(0, 20);
          return store
              .tickets()
              .issue(agency, "set-up:" + code, "", CODE_GOOD)
              .map(_ -> Optional.of(code));
        });
  }

  /// Makes whoever holds a set-up code the administrator.
  public Future<Appointed> appoint(String code, String passphrase) {
    if (!Passphrase.isOne(passphrase)) {
      return Future.succeededFuture(Appointed.NO_PASSPHRASE);
    }
    return store
        .tickets()
        .redeem(agency, "set-up:" + code)
        .compose(found ->
            found.isEmpty()
                ? Future.succeededFuture(Appointed.NO_CODE)
                : vertx
                    .executeBlocking(() -> Passphrase.hash(passphrase), false)
                    .compose(hash ->
                        store.administrators().appoint(agency, Objects.requireNonNull(hash)))
                    .map(first -> first ? Appointed.DONE : Appointed.NO_CODE));
  }

  /// Whether this is the administrator's passphrase; false without a look while one has to wait.
  public Future<Boolean> isAdministrator(String passphrase, Instant now) {
    return store
        .tickets()
        .redeem(agency, WAIT)
        .compose(kept -> {
          var wait = kept.map(Wait::read).orElse(Wait.NONE);
          if (now.isBefore(wait.until())) {
            return keep(wait, now).map(false);
          }
          return store
              .administrators()
              .passphraseHash(agency)
              .compose(hash -> matches(passphrase, hash.orElse("")))
              .compose(right ->
                  right ? Future.succeededFuture(true) : keep(wait.longer(now), now).map(false));
        });
  }

  private Future<Boolean> matches(String passphrase, String hash) {
    return hash.isEmpty() || passphrase.length() > Passphrase.CHARACTERS_MAX
        ? Future.succeededFuture(false)
        : vertx
            .executeBlocking(() -> Passphrase.matches(passphrase, hash), false)
            .map(right -> Boolean.TRUE.equals(right));
  }

  private Future<Void> keep(Wait wait, Instant now) {
    var kept = Duration.between(now, wait.until()).plus(WAIT_MAX.multipliedBy(10));
    return store.tickets().issue(agency, WAIT, wait.text(), kept);
  }

  /// A one-time code with which `staff` sign in once, to make a passkey.
  public Future<String> enrolment(StaffId staff) {
    String code = Secret.digits(ENROLMENT_DIGITS);
    return store.tickets().issue(agency, enrolment(staff, code), "", ENROLMENT_GOOD).map(code);
  }

  /// Takes such a code.
  public Future<Boolean> enrols(StaffId staff, String code) {
    return code.length() != ENROLMENT_DIGITS
        ? Future.succeededFuture(false)
        : store.tickets().redeem(agency, enrolment(staff, code)).map(Optional::isPresent);
  }

  private static String enrolment(StaffId staff, String code) {
    return "enrolment of " + staff.value() + ":" + code;
  }

  private record Wait(int wrong, Instant until) {
    static final Wait NONE = new Wait(0, Instant.EPOCH);

    static Wait read(String text) {
      var parts = text.split(" ", -1);
      return new Wait(Integer.parseInt(parts[0]), Instant.parse(parts[1]));
    }

    String text() {
      return wrong + " " + until;
    }

    Wait longer(Instant now) {
      var doubled = Duration.ofSeconds(1L << Math.min(wrong, 16));
      var wait = doubled.compareTo(WAIT_MAX) < 0 ? doubled : WAIT_MAX;
      return new Wait(wrong + 1, wrong < 2 ? now : now.plus(wait));
    }
  }
}
