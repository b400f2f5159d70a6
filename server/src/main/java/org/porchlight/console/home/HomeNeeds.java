package org.porchlight.console.home;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import org.porchlight.care.CareDate;
import org.porchlight.care.FamilyStanding;
import org.porchlight.console.Console;
import org.porchlight.console.Proof;
import org.porchlight.console.SignedIn;
import org.porchlight.console.families.CareWords;
import org.porchlight.console.view.HomeView;
import org.porchlight.console.view.Speech;
import org.porchlight.oncall.Duty;

/// What families are owed, as a coordinator's start page tells it.
record HomeNeeds(Console console) {
  private static final int SHOWN_MAX = 12;
  private static final int DATES_MAX = 2;
  private static final Duration KEPT = Duration.ofMinutes(1);

  /// The dates of a coordinator's own families, and of those that nobody has; they are of families'
  /// records. A page that asks by itself, because an incident changed, looks at none of them anew.
  Future<List<HomeView.Need>> of(Speech say, SignedIn who, boolean byItself) {
    if (!shownTo(who)) {
      return Future.succeededFuture(List.of());
    }
    var caseloads = console.care().caseloads();
    return (byItself ? caseloads.lately(KEPT) : caseloads.all())
        .map(all ->
            all.stream()
                .filter(one -> one.coordinator() == null || who.id().equals(one.coordinator()))
                .filter(one -> !one.needs().isEmpty())
                .limit(SHOWN_MAX)
                .map(one -> need(say, one))
                .toList());
  }

  /// Whether they stand on this reader's page at all.
  boolean shownTo(SignedIn who) {
    return who.duty() == Duty.COORDINATOR && Proof.enoughForPlans(console, who);
  }

  private static HomeView.Need need(Speech say, FamilyStanding one) {
    var words = new CareWords(say, one.family());
    return new HomeView.Need(
        CareWords.path(one.family()),
        one.family().displayName(),
        one.coordinator() == null,
        one.needs().stream().limit(DATES_MAX).map(words::whole).toList(),
        Math.max(0, one.needs().size() - DATES_MAX),
        one.needs().stream().anyMatch(CareDate::late));
  }
}
