package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.exchange.copy.FamilyCopies.Print;
import org.porchlight.family.CopyReader;
import org.porchlight.family.Disclosure;
import org.porchlight.family.PlanReading;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Store;

/// Reads what copy a request wants: of which version, for whom, in which language.
final class CopyRequests {
  private final AgencyId agency;
  private final Store store;
  private final PlanVersions versions;
  private final PolicyPacks policies;
  private final InstantSource clock;

  CopyRequests(
      AgencyId agency,
      Store store,
      PlanVersions versions,
      PolicyPacks policies,
      InstantSource clock) {
    this.agency = agency;
    this.store = store;
    this.versions = versions;
    this.policies = policies;
    this.clock = clock;
  }

  record Wanted(CopyReader reader, Language language, Print print) {}

  /// A request that cannot be answered, and the JSON that says why.
  static final class Turned extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Answer answer;

    private Turned(Answer answer) {
      super("status " + answer.status(), null, false, false);
      this.answer = answer;
    }

    Answer answer() {
      return answer;
    }
  }

  /// Fails with [Turned], or with the store.
  Future<Wanted> wanted(RoutingContext context) {
    return ref(context)
        .map(versions::version)
        .orElse(Future.succeededFuture(Optional.empty()))
        .compose(found ->
            found.isEmpty()
                ? Future.failedFuture(turned(404, "plan: no such version"))
                : family(found.get().family())
                    .map(family -> wanted(context, found.get(), family.orElse(null))));
  }

  static Optional<PlanRef> ref(RoutingContext context) {
    String plan = context.pathParam("plan");
    String version = context.pathParam("version");
    return plan == null || version == null || !version.matches("[1-9][0-9]{0,5}")
        ? Optional.empty()
        : Optional.of(new PlanRef(new PlanId(plan), Integer.parseInt(version)));
  }

  private Future<Optional<FamilyRecord>> family(@Nullable FamilyId family) {
    return family == null
        ? Future.succeededFuture(Optional.empty())
        : store.directory().family(agency, family);
  }

  private Wanted wanted(RoutingContext context, CrisisPlan plan, @Nullable FamilyRecord family) {
    String person = context.request().getParam("for", "");
    var reader = new CopyReader(plan, family, person.isEmpty() ? null : new PersonId(person));
    if (reader.person() != null) {
      var day = clock.instant().atZone(plan.timezone()).toLocalDate();
      if (PlanReading.of(reader, policies.of(plan, family), day)
          instanceof Disclosure.Refused refused) {
        throw new Turned(refusal(refused));
      }
    }
    return new Wanted(reader, language(context, reader), print(context));
  }

  /// What a client is told of a disclosure that is not made.
  static Answer refusal(Disclosure.Refused refused) {
    String why = Json.word(refused.why());
    return new Answer(
        409,
        new JsonObject()
            .put("refusal", why)
            .put("rule", refused.rule().id())
            .put("message", why.replace('_', ' ')));
  }

  private static Print print(RoutingContext context) {
    return switch (context.request().getParam("print", "usual")) {
      case "usual" -> Print.USUAL;
      case "large" -> Print.LARGE;
      default -> throw turned(400, "print: another word (expected: usual or large)");
    };
  }

  private static Language language(RoutingContext context, CopyReader reader) {
    String asked = context.request().getParam("lang", "");
    if (!asked.isEmpty()) {
      return Language.of(asked)
          .orElseThrow(() -> turned(400, "lang: another word (expected: en or es)"));
    }
    return Optional.ofNullable(reader.person())
        .flatMap(person -> reader.plan().person(person))
        .flatMap(PlanPerson::language)
        .or(() -> Optional.ofNullable(reader.family()).map(family -> family.languages().getFirst()))
        .orElse(Language.EN);
  }

  private static Turned turned(int status, String error) {
    return new Turned(new Answer(status, new JsonObject().put("error", error)));
  }
}
