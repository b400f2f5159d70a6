package org.porchlight.coordination.signing;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Appended;
import org.porchlight.storage.Journal;
import org.porchlight.storage.Journal.Told;
import org.porchlight.storage.JournalId;
import org.porchlight.storage.JournalKind;
import org.porchlight.storage.Journals;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Rounds;

/// The journals of all telephones at which somebody was asked.
public final class AskedPhones {
  /// One journal for each telephone, by its number.
  public static final JournalKind<SignOffEvent> KIND =
      new JournalKind<>(
          "signing",
          SignOffEvent.class,
          Map.of(
              "sign_off.asked", SignOffEvent.Asked.class,
              "sign_off.code_missed", SignOffEvent.CodeMissed.class,
              "sign_off.heard", SignOffEvent.Heard.class,
              "sign_off.answered", SignOffEvent.Answered.class,
              "sign_off.withdrawn", SignOffEvent.Withdrawn.class));

  private final AgencyId agency;
  private final Journal<SignOffEvent> journal;
  private final InstantSource clock;

  public AskedPhones(AgencyId agency, Journals journals, InstantSource clock) {
    this.agency = agency;
    this.journal = journals.of(KIND);
    this.clock = clock;
  }

  /// What was asked at this telephone.
  public Future<AskedPhone> at(PhoneNumber phone) {
    return journal
        .read(agency, id(phone), 0)
        .map(told -> {
          var asked = AskedPhone.NONE;
          for (var event : told.stream().map(Told::event).toList()) {
            asked = asked.after(event);
          }
          return asked;
        });
  }

  /// Tells what happened, as decided upon what is stored; decides again when somebody was faster.
  /// The same key again adds nothing.
  Future<AskedPhone> tell(
      PhoneNumber phone, NaturalKey key, Function<AskedPhone, List<SignOffEvent>> decide) {
    return Rounds.until("what was asked at a telephone", () -> round(phone, key, decide));
  }

  private Future<Optional<AskedPhone>> round(
      PhoneNumber phone, NaturalKey key, Function<AskedPhone, List<SignOffEvent>> decide) {
    return at(phone)
        .compose(asked -> {
          var events = decide.apply(asked);
          if (events.isEmpty()) {
            return Future.succeededFuture(Optional.of(asked));
          }
          return journal
              .append(agency, id(phone), asked.version(), key, clock.instant(), events)
              .compose(appended ->
                  switch (appended) {
                    case Appended.Done _, Appended.Duplicate _ -> at(phone).map(Optional::of);
                    case Appended.Conflict _ -> Future.succeededFuture(Optional.empty());
                  });
        });
  }

  private static JournalId id(PhoneNumber phone) {
    return JournalId.ofAgency(phone.e164());
  }
}
