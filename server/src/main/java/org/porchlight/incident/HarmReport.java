package org.porchlight.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.DutyEvent.HarmReported;
import org.porchlight.incident.DutyEvent.HarmTold;
import org.porchlight.plan.PersonId;

/// What stands of a report that someone may be hurting a child, for those who may read it (R21).
///
/// @param alleged whom nothing automatic reaches; null when nobody is named
/// @param since when it was opened, from which the law counts; null while there is none
/// @param phoned whether somebody noted that they rang the hotline
/// @param written whether somebody noted that they reported in writing
public record HarmReport(
    @Nullable PersonId alleged, @Nullable Instant since, boolean phoned, boolean written) {
  static final HarmReport NONE = new HarmReport(null, null, false, false);

  HarmReport opened(HarmReported harm, Instant at) {
    return new HarmReport(
        harm.alleged() != null ? harm.alleged() : alleged,
        since == null ? at : since,
        phoned,
        written);
  }

  HarmReport told(HarmTold told) {
    return new HarmReport(
        alleged,
        since == null ? told.when() : since,
        phoned || told.way() == HarmWay.PHONE,
        written || told.way() == HarmWay.WRITING);
  }
}
