package org.porchlight.exchange;

import static org.porchlight.exchange.CommandForm.Field.may;
import static org.porchlight.exchange.CommandForm.Field.needs;
import static org.porchlight.exchange.CommandTable.form;

import java.util.List;
import org.porchlight.exchange.CommandForm.Situation;
import org.porchlight.family.CardSharing.Ground;
import org.porchlight.family.CardSharing.Recipient;
import org.porchlight.incident.ContactCommand.CallPublishedNumber;
import org.porchlight.incident.ContactCommand.MarkThirdParty;
import org.porchlight.incident.ContactCommand.TellThirdParty;
import org.porchlight.incident.DutyCommand.DecideWelfareCheck;
import org.porchlight.plan.PhoneNumber;

/// The commands about a school, the police or a hospital: in contact (R22), or sent to look (R10).
final class ThirdPartyForms {
  /// Stands in for a number that is not there, and is never used.
  private static final String NO_NUMBER = "+10000000000";

  static final List<CommandForm<?>> ALL =
      List.of(
          form(
              "mark-third-party",
              MarkThirdParty.class,
              "Whoever is in contact speaks for an institution: help, and confirm nobody.",
              ThirdPartyForms::mark,
              needs("outcome", Fields.listed(Recipient.class)),
              may("reason", "the rule used; without it help_and_confirm_nobody")),
          form(
              "call-published-number",
              CallPublishedNumber.class,
              "Ring the actor's phone, then a published number of that institution.",
              ThirdPartyForms::call,
              needs("person", "the number in E.164"),
              needs("reason", "where it is published, such as county directory")),
          form(
              "decide-welfare-check",
              DecideWelfareCheck.class,
              "The supervisor says whether somebody goes and looks; sends nothing by itself.",
              ThirdPartyForms::welfare,
              needs("outcome", Fields.listed(Welfare.class)),
              needs("reason", "why, in a few words"),
              CommandTable.CONFIDENCE),
          form(
              "tell-third-party",
              TellThirdParty.class,
              "Tell them something; refused before they picked up on a published number.",
              ThirdPartyForms::tell,
              needs("outcome", Fields.listed(Ground.class)),
              needs("reason", "what for, in a few words")));

  private ThirdPartyForms() {}

  private enum Welfare {
    ASKED,
    NOT_NOW
  }

  private static DecideWelfareCheck welfare(Fields fields, Situation now) {
    return new DecideWelfareCheck(
        fields.requiredWord("outcome", Welfare.class) == Welfare.ASKED,
        fields.required("reason", "why"),
        WalkReaders.confidence(fields));
  }

  private static MarkThirdParty mark(Fields fields, Situation now) {
    String rule = fields.text("reason");
    return new MarkThirdParty(
        fields.requiredWord("outcome", Recipient.class),
        rule.isEmpty() ? "help_and_confirm_nobody" : rule);
  }

  private static CallPublishedNumber call(Fields fields, Situation now) {
    String number = fields.required("person", "a number in E.164");
    if (!number.isEmpty() && !PhoneNumber.isE164(number)) {
      fields.fault("person", "another", "a number in E.164");
    }
    return new CallPublishedNumber(
        new PhoneNumber(PhoneNumber.isE164(number) ? number : NO_NUMBER),
        fields.required("reason", "where it is published"));
  }

  private static TellThirdParty tell(Fields fields, Situation now) {
    return new TellThirdParty(
        fields.requiredWord("outcome", Ground.class), fields.required("reason", "what for"));
  }
}
