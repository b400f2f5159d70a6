package org.porchlight;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.porchlight.coordination.PlanLives;
import org.porchlight.coordination.signing.AskedPhones;
import org.porchlight.coordination.signing.SignOffAsking;
import org.porchlight.coordination.signing.SignOffDesk;
import org.porchlight.coordination.signing.SignOffTexts;
import org.porchlight.exchange.PlanReaders;
import org.porchlight.exchange.copy.FamilyCopies;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;
import org.porchlight.settings.StartUp;
import org.porchlight.telephony.Carrier;

/// Asking for sign-offs by telephone, on one running server.
final class SignOffs {
  private final PlanReaders readers;
  private final FamilyCopies copies;
  private final SignOffDesk desk;
  private final SignOffAsking asking;

  SignOffs(
      StartUp startUp,
      PlanReaders readers,
      PlanLives lives,
      Carrier carrier,
      InstantSource clock,
      RandomGenerator random) {
    var line = startUp.settings().line();
    var store = readers.store();
    this.readers = readers;
    this.copies = new FamilyCopies(startUp.wording());
    var phones = new AskedPhones(line.agency(), store.journals(), clock);
    var texts = new SignOffTexts(carrier, startUp.wording(), line.pagesNumber());
    this.desk =
        new SignOffDesk(line.agency(), store.admission(), phones, lives, this::parts, texts, clock);
    this.asking =
        new SignOffAsking(line.agency(), phones, lives, store.directory(), texts, clock, random);
  }

  /// Takes the calls and texts of whoever was asked.
  SignOffDesk desk() {
    return desk;
  }

  /// Asks somebody.
  SignOffAsking asking() {
    return asking;
  }

  /// What is read to one of the plan's people, if they may have it.
  private Future<Optional<List<String>>> parts(PlanRef ref, PersonId reader, Language language) {
    return readers
        .find(ref, reader)
        .map(found ->
            found instanceof PlanReaders.Found.Reader(var one)
                ? Optional.of(copies.aloud(one, language))
                : Optional.empty());
  }
}
