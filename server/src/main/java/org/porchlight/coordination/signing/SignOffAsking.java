package org.porchlight.coordination.signing;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.porchlight.coordination.PlanLives;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Directory;
import org.porchlight.storage.NaturalKey;

/// A coordinator asks somebody for their sign-off by telephone.
///
/// The code is told by mouth, at a meeting or on a call; what is sent says only that something is
/// ready (P6).
public final class SignOffAsking {
  private static final Duration OPEN_FOR = Duration.ofDays(14);
  private static final int CODES = 1_000_000;

  private final AgencyId agency;
  private final AskedPhones phones;
  private final PlanLives lives;
  private final Directory directory;
  private final SignOffTexts texts;
  private final InstantSource clock;
  private final RandomGenerator random;

  public SignOffAsking(
      AgencyId agency,
      AskedPhones phones,
      PlanLives lives,
      Directory directory,
      SignOffTexts texts,
      InstantSource clock,
      RandomGenerator random) {
    this.agency = agency;
    this.phones = phones;
    this.lives = lives;
    this.directory = directory;
    this.texts = texts;
    this.clock = clock;
    this.random = random;
  }

  /// What came of asking.
  public sealed interface AskedOf {
    /// @param texted whether the carrier took a text that says something is ready
    record Done(SignOffAsk ask, boolean texted) implements AskedOf {}

    record Refused(Why why) implements AskedOf {}
  }

  /// Why somebody is not asked by telephone.
  public enum Why {
    NO_SUCH_VERSION("There is no such version."),
    ONLY_A_COORDINATOR_DOES_THIS("Only a care coordinator does this."),
    NOT_IN_THIS_STATE("The version is not out for signing."),
    NOBODY_OF_THE_PLAN("This person is not in the plan."),
    /// Shared and monitored telephones are never used for this.
    NO_TELEPHONE_OF_THEIR_OWN(
        "They have no verified telephone that nobody else uses or sees; ask in person.");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    /// As whoever asked reads it.
    public String sentence() {
      return sentence;
    }
  }

  /// Asks `who`, with the role they sign in.
  public Future<AskedOf> ask(
      PlanId plan, int version, PersonId who, String role, Author by, NaturalKey key) {
    if (by.role() != Author.Role.COORDINATOR) {
      return refused(Why.ONLY_A_COORDINATOR_DOES_THIS);
    }
    return lives
        .life(plan)
        .compose(life -> {
          var found = life.version(version);
          return found.isEmpty()
              ? refused(Why.NO_SUCH_VERSION)
              : ask(found.get(), who, role, by.name(), key);
        });
  }

  private Future<AskedOf> ask(
      VersionLife version, PersonId who, String role, String askedBy, NaturalKey key) {
    if (version.status() != PlanStatus.SIGNING && !version.status().runs()) {
      return refused(Why.NOT_IN_THIS_STATE);
    }
    var family = version.plan().family();
    if (family == null || version.plan().person(who).isEmpty()) {
      return refused(Why.NOBODY_OF_THE_PLAN);
    }
    return directory
        .family(agency, family)
        .compose(record -> {
          var person = record.flatMap(known -> known.person(who));
          var own = person.flatMap(SignOffAsking::own);
          return own.isEmpty()
              ? refused(Why.NO_TELEPHONE_OF_THEIR_OWN)
              : ask(version, person.get(), own.get(), role, askedBy, key);
        });
  }

  /// Whether this person has a telephone on which they can be asked.
  public static boolean canAsk(FamilyPerson person) {
    return own(person).isPresent();
  }

  /// A telephone nobody else uses or sees, that was tried and works.
  private static Optional<ContactPoint> own(FamilyPerson person) {
    return person.contactPoints().stream()
        .filter(point -> !point.shared() && !point.monitored())
        .filter(point -> point.verifiedOn() != null && point.trouble() == null)
        .findFirst();
  }

  private Future<AskedOf> ask(
      VersionLife version,
      FamilyPerson person,
      ContactPoint own,
      String role,
      String askedBy,
      NaturalKey key) {
    var code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
    var ref = version.plan().ref();
    return phones
        .tell(
            own.number(),
            key,
            asked ->
                List.of(
                    new SignOffEvent.Asked(
                        new SignOffAsk(
                            asked.next(),
                            ref.plan(),
                            ref.version(),
                            person.id(),
                            role,
                            person.languages().getFirst(),
                            code,
                            askedBy,
                            clock.instant().plus(OPEN_FOR)))))
        .compose(asked -> {
          var ask = asked.newest().orElseThrow().ask();
          return tell(own, ask).map(texted -> new AskedOf.Done(ask, texted));
        });
  }

  private Future<Boolean> tell(ContactPoint own, SignOffAsk ask) {
    return own.safeToText() && own.textConsent() != null
        ? texts.send(own.number(), "text.sign.ready", ask.language(), SignOffDesk.LEG)
        : Future.succeededFuture(false);
  }

  private static Future<AskedOf> refused(Why why) {
    return Future.succeededFuture(new AskedOf.Refused(why));
  }
}
