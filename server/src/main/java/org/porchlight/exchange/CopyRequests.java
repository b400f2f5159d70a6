package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.porchlight.exchange.PlanReaders.Found;
import org.porchlight.exchange.copy.FamilyCopies.Print;
import org.porchlight.family.CopyReader;
import org.porchlight.family.Disclosure;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanRef;

/// Reads what copy a request wants: of which version, for whom, in which language.
final class CopyRequests {
  private final PlanReaders readers;

  CopyRequests(PlanReaders readers) {
    this.readers = readers;
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
    String person = context.request().getParam("for", "");
    var reader = person.isEmpty() ? null : new PersonId(person);
    return ref(context)
        .map(ref -> readers.find(ref, reader))
        .orElse(Future.succeededFuture(new Found.NoSuchPlan()))
        .map(found ->
            switch (found) {
              case Found.Reader(var one) -> new Wanted(one, language(context, one), print(context));
              case Found.Refused(var refused) -> throw new Turned(refusal(refused));
              case Found.NoSuchPlan _ -> throw turned(404, "plan: no such version");
            });
  }

  static Optional<PlanRef> ref(RoutingContext context) {
    String plan = context.pathParam("plan");
    String version = context.pathParam("version");
    return plan == null || version == null || !version.matches("[1-9][0-9]{0,5}")
        ? Optional.empty()
        : Optional.of(new PlanRef(new PlanId(plan), Integer.parseInt(version)));
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
    return PlanReaders.language(reader);
  }

  private static Turned turned(int status, String error) {
    return new Turned(new Answer(status, new JsonObject().put("error", error)));
  }
}
