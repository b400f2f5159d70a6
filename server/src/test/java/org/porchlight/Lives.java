package org.porchlight;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.porchlight.coordination.Apart;
import org.porchlight.coordination.Families;
import org.porchlight.coordination.FamilyRecords;
import org.porchlight.coordination.PlanDesk;
import org.porchlight.coordination.PlanLives;
import org.porchlight.coordination.Troubles;
import org.porchlight.coordination.drafting.DraftDesk;
import org.porchlight.coordination.drafting.Drafts;
import org.porchlight.coordination.signing.AskedPhones;
import org.porchlight.coordination.signing.SignOffAsking;
import org.porchlight.coordination.signing.SignOffTexts;
import org.porchlight.notification.TestCarrier;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Wording;

/// The lives of a store's plans, for tests that look past the server.
public final class Lives {
  /// Does everything at once, where it is asked.
  public static final Apart AT_ONCE =
      new Apart() {
        @Override
        public <T> Future<T> run(Supplier<T> work) {
          return Future.succeededFuture(work.get());
        }
      };

  private Lives() {}

  /// The records of a store's families.
  public static FamilyRecords records(AgencyId agency, Store store, InstantSource clock) {
    return new FamilyRecords(agency, store.directory(), store.journals(), clock);
  }

  public static PlanLives of(AgencyId agency, Store store, InstantSource clock) {
    return new PlanLives(agency, store, PolicyPacks.DEFAULTS, clock, AT_ONCE);
  }

  /// What drafts of a store's plans are written with.
  public static DraftDesk drafting(
      AgencyId agency, Store store, PlanLives lives, Families families, InstantSource clock) {
    var text = new YamlDraftText();
    return new DraftDesk(lives, families, new Drafts(agency, store.journals(), text, clock), text);
  }

  /// Where a coordinator works on a store's plans, with a carrier that takes all there is.
  public static PlanDesk desk(
      AgencyId agency, Store store, PlanLives lives, Wording wording, InstantSource clock) {
    var texts = new SignOffTexts(new TestCarrier(), wording, new PhoneNumber("+12025550171"));
    var asking =
        new SignOffAsking(
            agency,
            new AskedPhones(agency, store.journals(), clock),
            lives,
            store.directory(),
            texts,
            clock,
            RandomGenerator.of("L64X128MixRandom"));
    var families = new Families(records(agency, store, clock), lives, new Troubles(lives));
    return new PlanDesk(lives, families, drafting(agency, store, lives, families, clock), asking);
  }
}
