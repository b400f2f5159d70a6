package org.porchlight.coordination;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Bounded;
import org.porchlight.storage.ReadingLog;
import org.porchlight.storage.ReadingLog.Reading;

/// Notes who read what, and why, and what programs did: a reading once for each sitting, not for
/// every refresh of an open page or every question of a program.
public final class ReadingBook {
  /// The id of a list of all there are.
  public static final String ALL = "all";

  /// Of what programs are given lists that tell of every family.
  private static final Set<String> OF_EVERY_FAMILY = Set.of("plans", "families");

  /// The usual account, and every program where readers are picked out.
  public static final String PROGRAM = "api";

  private static final String ACCOUNT = PROGRAM + ":";

  private static final int REMEMBERED_MAX = 10_000;

  private record Sitting(StaffId reader, String what, String id, @Nullable String why) {}

  private final AgencyId agency;
  private final ReadingLog log;
  private final Duration sitting;
  private final InstantSource clock;
  private final Map<Sitting, Instant> noted = Bounded.ofUsed(REMEMBERED_MAX);

  /// @param sitting so long one reading stands for those after it
  public ReadingBook(AgencyId agency, ReadingLog log, Duration sitting, InstantSource clock) {
    this.agency = agency;
    this.log = log;
    this.sitting = sitting;
    this.clock = clock;
  }

  /// Another program, where it does not say for whom of the staff it asks.
  ///
  /// @param account of the API; the usual one is called `api`
  public static StaffId program(String account) {
    return new StaffId(account.equals(PROGRAM) ? PROGRAM : ACCOUNT + account);
  }

  /// The account of the program that read; empty where somebody of the staff did, themself.
  public static Optional<String> account(Reading reading) {
    return account(reading.reader().value())
        .or(() -> Optional.ofNullable(reading.why()).flatMap(ReadingBook::account));
  }

  /// The account that an id of a reader, or a reason, tells of.
  public static Optional<String> account(String word) {
    if (word.equals(PROGRAM)) {
      return Optional.of(PROGRAM);
    }
    return word.startsWith(ACCOUNT)
        ? Optional.of(word.substring(ACCOUNT.length()))
        : Optional.empty();
  }

  /// Whether something of this family was read; by a program, also in a list of all families.
  public static boolean concerns(FamilyId family, Reading reading) {
    return family.equals(reading.family())
        || (reading.id().equals(ALL)
            && OF_EVERY_FAMILY.contains(reading.what())
            && account(reading).isPresent());
  }

  /// Notes one reading, its parts as [Reading] has them; the future fails with the store, and what
  /// cannot be noted is not to be shown.
  public Future<Void> note(
      StaffId reader, String what, String id, @Nullable String why, @Nullable FamilyId family) {
    var one = new Sitting(reader, what, id, why);
    Instant now = clock.instant();
    Instant before = noted.get(one);
    return before != null && before.plus(sitting).isAfter(now)
        ? Future.succeededFuture()
        : log.note(agency, new Reading(now, reader, what, id, why, family))
            .onSuccess(_ -> noted.put(one, now));
  }

  /// Notes what a program did, every time, by the account it came by.
  public Future<Void> noteDeed(String account, String what, String id, @Nullable FamilyId family) {
    var program = program(account);
    return log.note(
        agency, new Reading(clock.instant(), program, what, id, program.value(), family));
  }
}
