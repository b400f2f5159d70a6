package org.porchlight.incident;

import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;

/// Whom a page asks to act.
public sealed interface Recipient {
  /// On duty: the page is theirs to answer.
  record OnDuty(StaffId staff, Duty duty) implements Recipient {}

  /// On the family's team: asked, never blamed for "not tonight".
  record OnTeam(FamilyId family, PersonId person) implements Recipient {}
}
