package org.porchlight.console.plans;

import io.vertx.ext.web.RoutingContext;
import org.porchlight.console.Form;
import org.porchlight.console.PlanAddress;
import org.porchlight.console.SignedIn;
import org.porchlight.coordination.drafting.Drafts.Editor;
import org.porchlight.coordination.drafting.PlanDraft;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.life.PlanLife;

/// A request about the next version of a plan.
///
/// @param base the version a draft begins with
record DraftRequest(
    RoutingContext request, SignedIn who, PlanLife life, CrisisPlan base, PlanDraft draft) {
  private static final int PAGE_MAX = 64;

  String path() {
    return PlanAddress.path(base.ref().plan()) + "/draft";
  }

  DraftRequest with(PlanDraft other) {
    return new DraftRequest(request, who, life, base, other);
  }

  /// The number that the version will have.
  int number() {
    return life.newest().map(newest -> newest.version() + 1).orElse(1);
  }

  Form form() {
    return new Form(request.request().formAttributes());
  }

  /// Who writes, on which page, having seen how much.
  Editor editor(String seen, String page) {
    if (!seen.matches("[0-9]{1,12}") || page.isEmpty() || page.length() > PAGE_MAX) {
      throw new Form.NotOurs("seen");
    }
    return new Editor(who.id().value(), page, Long.parseLong(seen));
  }
}
