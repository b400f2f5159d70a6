package org.porchlight.exchange;

import org.porchlight.rights.Access;

/// Every way in which a program does something for one of the staff, and what it asks of them by
/// the table of rights.
///
/// Denied unless a row allows. Commands to incidents have rows of their own ([CommandRights]), for
/// they share one address; what the program's account may do is asked before ([ApiAreas]).
enum ProgramDoor {
  PLAN_PROPOSE(Verb.PUT, "/plans/:plan/versions/:version", Access.CONTRIBUTING, About.AGENCY),
  PLAN_TEAM_REVIEW(Verb.POST, ofVersion("team-review"), Access.CONTRIBUTING, About.AGENCY),
  PLAN_READING(Verb.POST, ofVersion("reading"), Access.CONTRIBUTING, About.AGENCY),
  PLAN_WAIVER(Verb.POST, ofVersion("waivers"), Access.CONTRIBUTING, About.AGENCY),
  PLAN_SIGN(Verb.POST, ofVersion("sign-offs"), Access.CONTRIBUTING, About.AGENCY),
  PLAN_WITHDRAW(Verb.DELETE, ofVersion("sign-offs/:who"), Access.CONTRIBUTING, About.AGENCY),
  PLAN_LINK(Verb.POST, ofVersion("links"), Access.CONTRIBUTING, About.AGENCY),
  PLAN_LINK_CLOSE(Verb.DELETE, ofVersion("links/:id"), Access.CONTRIBUTING, About.AGENCY),
  PLAN_ATTENTION(Verb.POST, "/plans/:plan/attention", Access.CONTRIBUTING, About.AGENCY),
  IMPORT(Verb.POST, "/import", Access.CONTRIBUTING, About.AGENCY),
  TELEPHONE_CODE(
      Verb.POST, "/telephones/:family/:person/:point/code", Access.CONTRIBUTING, About.AGENCY),
  TELEPHONE_VERIFY(
      Verb.POST, "/telephones/:family/:person/:point/verify", Access.CONTRIBUTING, About.AGENCY),

  PLAN_SIGNING(Verb.POST, ofVersion("signing"), Access.COORDINATOR, About.FAMILY),
  PLAN_DROP(Verb.POST, ofVersion("drop"), Access.COORDINATOR, About.FAMILY),
  PLAN_ASK(Verb.POST, ofVersion("sign-offs/asks"), Access.COORDINATOR, About.FAMILY),
  PLAN_ACTIVATE(Verb.POST, ofVersion("activate"), Access.COORDINATOR, About.FAMILY),
  PLAN_SUSPEND(Verb.POST, "/plans/:plan/suspend", Access.COORDINATOR, About.FAMILY),
  PLAN_RESUME(Verb.POST, "/plans/:plan/resume", Access.COORDINATOR, About.FAMILY),
  PLAN_RETIRE(Verb.POST, "/plans/:plan/retire", Access.COORDINATOR, About.FAMILY),
  PLAN_SETTLE(Verb.POST, "/plans/:plan/attention/settle", Access.COORDINATOR, About.FAMILY),

  CARE_MEETING(Verb.POST, ofCare("meetings"), Access.COORDINATOR, About.FAMILY),
  CARE_CONTACT(Verb.POST, ofCare("contacts"), Access.COORDINATOR, About.FAMILY),
  CARE_LIVING(Verb.POST, ofCare("living"), Access.COORDINATOR, About.FAMILY),
  CARE_PREVENTION(Verb.POST, ofCare("prevention"), Access.COORDINATOR, About.FAMILY),
  CARE_AGENDA(Verb.POST, ofCare("agenda"), Access.COORDINATOR, About.FAMILY),
  CARE_SETTLE(Verb.POST, ofCare("agenda/settle"), Access.COORDINATOR, About.FAMILY),
  CARE_RHYTHM(Verb.POST, ofCare("rhythm"), Access.COORDINATOR, About.FAMILY),
  FAMILY_CLOSE(Verb.POST, "/families/:family/close", Access.COORDINATOR, About.FAMILY),
  CARE_ASSIGN(Verb.POST, ofCare("coordinator"), Access.LEADING, About.FAMILY),

  DRILL_BEGIN(Verb.POST, "/drills", Access.EVERYBODY, About.AGENCY),
  DRILL_END(Verb.POST, "/drills/:id/end", Access.EVERYBODY, About.AGENCY),

  /// Whose shifts these are decides [org.porchlight.rights.ShiftRights] besides.
  ROSTER_OVERRIDE(Verb.POST, "/roster/overrides", Access.EVERYBODY, About.AGENCY),
  ROSTER_SWAP(Verb.POST, "/roster/swaps", Access.EVERYBODY, About.AGENCY),
  ROSTER_AWAY(Verb.POST, "/roster/time-off", Access.EVERYBODY, About.AGENCY),
  ROSTER_ACCEPT(Verb.POST, "/roster/changes/:id/accept", Access.EVERYBODY, About.AGENCY),
  ROSTER_DECLINE(Verb.POST, "/roster/changes/:id/decline", Access.EVERYBODY, About.AGENCY),
  ROSTER_WITHDRAW(Verb.DELETE, "/roster/changes/:id", Access.EVERYBODY, About.AGENCY);

  /// How a door is asked; those that only read ask no person's right.
  enum Verb {
    POST,
    PUT,
    DELETE
  }

  /// What counts of a person at a door: that they are of the agency's staff, or how they stand to
  /// the family whose address it is.
  enum About {
    AGENCY,
    FAMILY
  }

  private final Verb verb;
  private final String path;
  private final Access access;
  private final About about;

  ProgramDoor(Verb verb, String path, Access access, About about) {
    this.verb = verb;
    this.path = path;
    this.access = access;
    this.about = about;
  }

  private static String ofVersion(String what) {
    return "/plans/:plan/versions/:version/" + what;
  }

  private static String ofCare(String what) {
    return "/families/:family/care/" + what;
  }

  Verb verb() {
    return verb;
  }

  /// Below `/api`, as routers write it.
  String path() {
    return path;
  }

  Access access() {
    return access;
  }

  About about() {
    return about;
  }

  /// The word that a refusal names it by, such as `activate`.
  String word() {
    return Json.word(this).replace('_', '-');
  }
}
