package org.porchlight.plan.yaml;

import java.util.List;
import org.porchlight.plan.AcceptedSteps;
import org.porchlight.plan.Consent;
import org.porchlight.plan.ConsentGrounds;
import org.porchlight.plan.Membership;
import org.porchlight.plan.TeamPlace;

/// Reads how a person of a family file belongs to the team.
final class MembershipReader {
  private MembershipReader() {}

  static Membership read(Section person) {
    return new Membership(
        person.text("agency"),
        person.optional("joined", Shape.DATE).orElse(null),
        person.optional("left", Shape.DATE).orElse(null),
        person.optional("invited_by", Shape.PERSON).orElse(null),
        person.sections("accepted").stream().map(MembershipReader::accepted).toList(),
        person.sections("consents").stream().map(MembershipReader::consent).toList(),
        person.optional("reach", Shape.REACH).orElse(null),
        place(person));
  }

  private static TeamPlace place(Section person) {
    return new TeamPlace(
        person.optional("invitation", Terms.INVITATION).orElse(TeamPlace.Invitation.ACCEPTED),
        person.truth("accepts_pages", true),
        person.optional("page_order", Shape.number(1, YamlLimits.PEOPLE_MAX)).orElse(0));
  }

  private static AcceptedSteps accepted(Section section) {
    var steps = section.oneOrMore("steps", Shape.STEP);
    if (steps.isEmpty()) {
      section.fault("steps", "no step", "one step or more");
    }
    var read =
        new AcceptedSteps(
            section.required("plan", Shape.PLAN), steps, section.required("on", Shape.DATE));
    section.end();
    return read;
  }

  private static Consent consent(Section section) {
    var topics = List.copyOf(section.list("topics", Shape.TEXT));
    var read =
        new Consent(
            section.required("kind", Terms.CONSENT),
            section.text("to"),
            topics,
            section.required("basis", Terms.CONSENT_BASIS),
            section.optional("by", Shape.PERSON).orElse(null),
            section.optional("lang", Shape.LANGUAGE).orElse(null),
            section.required("given", Shape.DATE),
            section.optional("expires", Shape.DATE).orElse(null),
            section.optional("revoked", Shape.DATE).orElse(null),
            new ConsentGrounds(
                section.optional("subject", Shape.PERSON).orElse(null),
                section.text("authority"),
                section.text("evidence"),
                section.text("warning")));
    section.end();
    return read;
  }
}
