package org.porchlight.exchange;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.exchange.CommandForm.Situation;
import org.porchlight.incident.DutyCommand.*;
import org.porchlight.incident.HarmWay;
import org.porchlight.incident.SubjectCommand.*;
import org.porchlight.incident.SubjectEvent.IdentityProof;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.ScenarioId;

/// Reads who it is about, and who of the staff has it.
final class SubjectReaders {
  private static final String UNKNOWN = "unknown";
  private static final Pattern YOUTH = Pattern.compile("(?:([^/]+)/)?([^/]+)");
  private static final String YOUTH_EXPECTED = "P1, FAM-0007/P1 or unknown";

  private SubjectReaders() {}

  static ChooseSpeaker speaker(Fields fields, Situation now) {
    String expected = "a person such as P2, or unknown";
    PersonId person = fields.requiredId("person", PersonId::new, expected);
    return new ChooseSpeaker(person.value().equals(UNKNOWN) ? null : person);
  }

  /// A youth without a family is looked for among those that the caller's number suggests.
  static ChooseYouth youth(Fields fields, Situation now) {
    String text = fields.required("youth", YOUTH_EXPECTED);
    var match = YOUTH.matcher(text);
    if (!match.matches()) {
      if (!text.isEmpty()) {
        fields.fault("youth", Fields.quoted(text), YOUTH_EXPECTED);
      }
      return new ChooseYouth(null, null);
    }
    try {
      String family = match.group(1);
      String youth = match.group(2);
      return new ChooseYouth(
          family == null ? null : new FamilyId(family),
          youth.equals(UNKNOWN) ? null : new PersonId(youth));
    } catch (IllegalArgumentException _) {
      fields.fault("youth", Fields.quoted(text), YOUTH_EXPECTED);
      return new ChooseYouth(null, null);
    }
  }

  static ChooseScenario scenario(Fields fields, Situation now) {
    return new ChooseScenario(
        fields.requiredId("scenario", ScenarioId::new, "a scenario of the plan such as H"));
  }

  static ConfirmIdentity identity(Fields fields, Situation now) {
    return new ConfirmIdentity(fields.requiredWord("outcome", IdentityProof.class));
  }

  static CallSupervisor supervisor(Fields fields, Situation now) {
    return new CallSupervisor(fields.anyText("reason", "words"), WalkReaders.confidence(fields));
  }

  static OfferHandover handover(Fields fields, Situation now) {
    return new OfferHandover(fields.id("person", StaffId::new, "a staff id such as S2"));
  }

  static ReportHarm harm(Fields fields, Situation now) {
    return new ReportHarm(
        fields.required("words", "what was seen or heard"),
        fields.id("person", PersonId::new, "the person alleged to be the danger, such as P5"));
  }

  static NoteHarmTold harmTold(Fields fields, Situation now) {
    return new NoteHarmTold(
        fields.requiredWord("outcome", HarmWay.class), instant(fields), fields.text("words"));
  }

  private static @Nullable Instant instant(Fields fields) {
    String when = fields.text("when");
    try {
      return when.isEmpty() ? null : Instant.parse(when);
    } catch (DateTimeParseException _) {
      fields.fault("when", Fields.quoted(when), "an instant such as 2026-11-22T03:00:00Z");
      return null;
    }
  }

  static NoteThirdParty thirdParty(Fields fields, Situation now) {
    return new NoteThirdParty(
        fields.required("outcome", "what they are, such as school, police or hospital"),
        fields.required("reason", "the rule used, such as called_back_on_published_number"));
  }
}
