package org.porchlight.console;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.coordination.GlassBook.Broken;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyId;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.InTurn;

/// Warns whoever looks after a family that somebody it is not with broke the glass: whoever has the
/// family, else every supervisor on call.
///
/// The journal of the glass is what is owed: ask again at each start and now and then, and whatever
/// a fall or a store that was away took from somebody is told while the family is open.
public record GlassWarning(Console console) {
  /// Tells of every glass that is open now, each person once. Fails with the store.
  public Future<Void> warn() {
    return console.glass().open().compose(open -> InTurn.each(open, this::warn));
  }

  private Future<Void> warn(Broken broken) {
    var breaker = broken.event().by();
    return lead(broken.family())
        .map(found -> found.filter(lead -> !lead.equals(breaker)))
        .map(lead -> lead.map(List::of).orElseGet(() -> supervisors(breaker)))
        .compose(all ->
            AtOnce.answers(
                all.stream()
                    .map(to -> console.glassNotice().tell(to, breaker, broken.key()))
                    .toList()))
        .mapEmpty();
  }

  private Future<Optional<StaffId>> lead(@Nullable FamilyId family) {
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
                            .map(all -> all.known().flatMap(console.staff()).map(StaffMember::id)))
                    .orElse(Future.succeededFuture(Optional.empty())));
  }

  private List<StaffId> supervisors(StaffId breaker) {
    return console.world().onCall().staff().stream()
        .filter(member -> member.duty() == Duty.SUPERVISOR)
        .map(StaffMember::id)
        .filter(id -> !id.equals(breaker))
        .toList();
  }
}
