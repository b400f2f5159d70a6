package org.porchlight.simulation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.NoticeHours;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Membership;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.ReachRule;
import org.porchlight.plan.Support;

/// How people wish to be asked, who differs from whom in that, and who is of a team no longer.
final class Wishes {
  private static final List<ReachRule> RULES =
      List.of(
          rule("call, text 90s, call 2m"),
          rule("call, call 45s"),
          rule("text, call 30s, call 1m"),
          rule("text+call, call 3m"));
  private static final List<OpeningHours> AWAKE =
      List.of(OpeningHours.parse("08:00-20:00"), OpeningHours.parse("03:00-05:00"));
  private static final double OWN_RULE_PERCENT = 35;
  private static final double OWN_HOURS_PERCENT = 65;
  private static final double LEFT_PERCENT = 15;

  private final Chance chance;

  Wishes(Chance chance) {
    this.chance = chance.aside("wishes");
  }

  private static ReachRule rule(String written) {
    return ReachRule.parse(written).orElseThrow();
  }

  /// Somebody's own rule; null for the usual.
  @Nullable ReachRule own() {
    return chance.happens(OWN_RULE_PERCENT) ? chance.of(RULES) : null;
  }

  /// When somebody takes notices; null for at any hour.
  @Nullable NoticeHours awake(ZoneId zone) {
    double own = chance.seeks(Behaviour.REMINDED_PAST_WHO_SLEEPS) ? 90 : OWN_HOURS_PERCENT;
    return chance.happens(own) ? new NoticeHours(chance.of(AWAKE), zone) : null;
  }

  /// The same families; some of their teams have rules of their own, or left the day before.
  List<FamilyRecord> vary(List<FamilyRecord> families, LocalDate today) {
    return families.stream().map(family -> vary(family, today)).toList();
  }

  private FamilyRecord vary(FamilyRecord family, LocalDate today) {
    FamilyRecord varied = family;
    for (FamilyPerson person : family.people().values()) {
      if (person.support() != Support.FAMILY) {
        varied = varied.with(person.with(membership(person.membership(), today)));
      }
    }
    return varied;
  }

  private Membership membership(Membership known, LocalDate today) {
    var wishing =
        new Membership(
            known.agency(),
            known.joined(),
            known.left(),
            known.invitedBy(),
            known.accepted(),
            known.consents(),
            own(),
            known.place());
    double left = chance.odds(LEFT_PERCENT, Behaviour.SUBSTITUTE_FOR_WHO_HAS_LEFT);
    return chance.happens(left) ? wishing.leftOn(today.minusDays(1)) : wishing;
  }
}
