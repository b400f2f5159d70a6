package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.VersionLife;

/// Finds the plan, and the version, that an address names.
public final class PlanAddress {
  private PlanAddress() {}

  /// What a page does with a version that is there.
  public interface OfVersion {
    Future<Void> on(PlanLife life, VersionLife version);
  }

  /// What a page does with a plan that has a life.
  public interface OfPlan {
    Future<Void> on(PlanId plan, PlanLife life);
  }

  /// Where the pages of a version are.
  public static String path(PlanRef ref) {
    return path(ref.plan()) + "/" + ref.version();
  }

  /// Where the pages of a plan are.
  public static String path(PlanId plan) {
    return "/plans/" + plan;
  }

  public static Future<Void> version(Console console, RoutingContext request, OfVersion page) {
    return plan(
        console,
        request,
        (_, life) -> {
          var found = life.version(number(request.pathParam("version")));
          return found.isEmpty() ? Answers.status(request, 404) : page.on(life, found.get());
        });
  }

  public static Future<Void> plan(Console console, RoutingContext request, OfPlan page) {
    String id = Optional.ofNullable(request.pathParam("plan")).orElse("");
    if (!id.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")) {
      return Answers.status(request, 404);
    }
    var plan = new PlanId(id);
    return console
        .lives()
        .life(plan)
        .compose(life -> {
          if (life.versions().isEmpty()) {
            return Answers.status(request, 404);
          }
          return page.on(plan, life);
        });
  }

  /// The number in an address; 0, which no version has, for anything else.
  public static int number(@Nullable String text) {
    return text != null && text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : 0;
  }
}
