package org.porchlight.console;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyId;
import org.porchlight.storage.AtOnce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Warns whoever looks after a family, at once, that somebody it is not with broke the glass.
///
/// The journal and the start pages have it in any case: a text that does not leave takes nothing
/// from whoever gave the reason, and the supervisors on call are told in the coordinator's place.
record GlassWarning(Console console) {
  private static final Logger LOG = LoggerFactory.getLogger(GlassWarning.class);

  /// Completes when everybody was tried; never fails.
  ///
  /// @param family null for an incident of nobody known
  Future<Void> warn(@Nullable FamilyId family, StaffId breaker) {
    return lead(family)
        .map(found -> found.filter(member -> !member.id().equals(breaker)))
        .compose(lead ->
            lead.map(this::sent)
                .orElse(Future.succeededFuture(false))
                .compose(taken ->
                    taken ? Future.succeededFuture() : supervisors(breaker).<Void>mapEmpty()))
        .recover(failure -> {
          LOG.warn("a broken glass was not told by text: {}", failure.getClass().getName());
          return Future.succeededFuture();
        });
  }

  private Future<Optional<StaffMember>> lead(@Nullable FamilyId family) {
    return family == null
        ? Future.succeededFuture(Optional.empty())
        : console
            .store()
            .directory()
            .family(console.agency(), family)
            .compose(found ->
                found
                    .map(record ->
                        console
                            .coordinators(record)
                            .map(all -> all.known().flatMap(console.staff())))
                    .orElse(Future.succeededFuture(Optional.empty())));
  }

  private Future<List<Boolean>> supervisors(StaffId breaker) {
    return AtOnce.answers(
        console.world().onCall().staff().stream()
            .filter(member -> member.duty() == Duty.SUPERVISOR)
            .filter(member -> !member.id().equals(breaker))
            .map(this::sent)
            .toList());
  }

  /// Whether it left: a carrier that does not answer has not taken it.
  private Future<Boolean> sent(StaffMember to) {
    return console.glassNotice().send(to).otherwise(false);
  }
}
