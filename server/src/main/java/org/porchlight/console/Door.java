package org.porchlight.console;

import org.porchlight.rights.Access;

/// Every way into the console, and who may take it: a page without a door here cannot be reached.
public enum Door {
  SIGN_IN_PAGE(Verb.GET, "/login", Access.OPEN),
  SIGN_IN(Verb.POST, "/login", Access.OPEN),
  ACCOUNT(Verb.GET, "/login/account", Access.OPEN),
  ACCOUNT_BACK(Verb.GET, "/login/account/back", Access.OPEN),
  PASSKEY_ASK(Verb.POST, "/login/passkey/ask", Access.OPEN),
  PASSKEY(Verb.POST, "/login/passkey", Access.OPEN),
  FIRST_START_PAGE(Verb.GET, "/first-start", Access.OPEN),
  FIRST_START(Verb.POST, "/first-start", Access.OPEN),
  ADMINISTRATOR_PAGE(Verb.GET, "/login/administrator", Access.OPEN),
  ADMINISTRATOR(Verb.POST, "/login/administrator", Access.OPEN),
  KEPT(Verb.GET, "/kept", Access.OPEN),
  SIGN_OUT(Verb.POST, "/logout", Access.SIGNED_IN),
  LANGUAGE(Verb.POST, "/language", Access.SIGNED_IN),
  LOCKED(Verb.GET, "/locked", Access.SIGNED_IN),
  LOCK(Verb.POST, "/lock", Access.SIGNED_IN),
  UNLOCK_SCREEN(Verb.POST, "/locked", Access.SIGNED_IN),
  SECOND_FACTOR_PAGE(Verb.GET, "/second-factor", Access.SIGNED_IN),
  SECOND_FACTOR_SEND(Verb.POST, "/second-factor/send", Access.SIGNED_IN),
  SECOND_FACTOR_CALL(Verb.POST, "/second-factor/call", Access.SIGNED_IN),
  SECOND_FACTOR(Verb.POST, "/second-factor", Access.SIGNED_IN),
  SECOND_FACTOR_PASSKEY_ASK(Verb.POST, "/second-factor/passkey/ask", Access.SIGNED_IN),
  SECOND_FACTOR_PASSKEY(Verb.POST, "/second-factor/passkey", Access.SIGNED_IN),
  PASSKEYS(Verb.GET, "/passkeys", Access.SIGNED_IN),
  PASSKEYS_ASK(Verb.POST, "/passkeys/ask", Access.SIGNED_IN),
  PASSKEYS_ADD(Verb.POST, "/passkeys", Access.SIGNED_IN),
  PASSKEYS_AWAY(Verb.POST, "/passkeys/away", Access.SIGNED_IN),
  HOME(Verb.GET, "/", Access.SIGNED_IN),
  HOME_LIVE(Verb.GET, "/live", Access.SIGNED_IN),
  MY_STEPS(Verb.GET, "/owed", Access.OWN_STEPS),
  MY_STEP_NOTE(Verb.POST, "/owed/:incident/note", Access.OWN_STEPS),
  BREAK_GLASS(Verb.POST, "/break-glass", Access.BREAKING_GLASS),
  PLANS(Verb.GET, "/plans", Access.COORDINATOR),
  DRAFT(Verb.GET, "/plans/:plan/draft", Access.COORDINATOR),
  DRAFT_BEGIN(Verb.POST, "/plans/:plan/draft", Access.COORDINATOR),
  DRAFT_PART(Verb.GET, "/plans/:plan/draft/part/:part", Access.COORDINATOR),
  DRAFT_LOOK(Verb.GET, "/plans/:plan/draft/look", Access.COORDINATOR),
  DRAFT_WRITE(Verb.POST, "/plans/:plan/draft/write", Access.COORDINATOR),
  DRAFT_CHANGE(Verb.POST, "/plans/:plan/draft/change", Access.COORDINATOR),
  DRAFT_DROP(Verb.POST, "/plans/:plan/draft/drop", Access.COORDINATOR),
  DRAFT_SEND_PAGE(Verb.GET, "/plans/:plan/draft/send", Access.COORDINATOR),
  DRAFT_SEND(Verb.POST, "/plans/:plan/draft/send", Access.COORDINATOR),
  PLAN_PAPERS(Verb.GET, "/plans/:plan/:version", Access.FAMILY_READING),
  PLAN_PRINT(Verb.GET, "/plans/:plan/:version/print", Access.COORDINATOR),
  PLAN_LINK(Verb.POST, "/plans/:plan/:version/link", Access.COORDINATOR),
  PLAN_LINK_CLOSE(Verb.POST, "/plans/:plan/:version/link-close", Access.COORDINATOR),
  DIFFERENCE(Verb.GET, "/plans/:plan/:version/difference", Access.COORDINATOR),
  BOARD(Verb.GET, "/plans/:plan/:version/board", Access.COORDINATOR),
  BOARD_SIGNING(Verb.POST, "/plans/:plan/:version/board/signing", Access.COORDINATOR),
  BOARD_SIGN(Verb.POST, "/plans/:plan/:version/board/sign", Access.COORDINATOR),
  BOARD_ASK(Verb.POST, "/plans/:plan/:version/board/ask", Access.COORDINATOR),
  BOARD_WITHDRAW(Verb.POST, "/plans/:plan/:version/board/withdraw", Access.COORDINATOR),
  BOARD_DROP(Verb.POST, "/plans/:plan/:version/board/drop", Access.COORDINATOR),
  BOARD_ACTIVATE(Verb.POST, "/plans/:plan/:version/board/activate", Access.COORDINATOR),

  FAMILIES(Verb.GET, "/families", Access.LEADING),
  FAMILY(Verb.GET, "/families/:family", Access.FAMILY_READING),
  FAMILY_MEETING(Verb.GET, "/families/:family/meeting", Access.FAMILY_READING),
  FAMILY_TEAM(Verb.GET, "/families/:family/team", Access.FAMILY_READING),
  FAMILY_READINGS(Verb.GET, "/families/:family/readings", Access.LEADING),
  FAMILY_ASSIGN(Verb.POST, "/families/:family/assign", Access.LEADING),
  FAMILY_RHYTHM(Verb.POST, "/families/:family/rhythm", Access.COORDINATOR),
  FAMILY_CONTACT(Verb.POST, "/families/:family/contact", Access.COORDINATOR),
  FAMILY_LIVING(Verb.POST, "/families/:family/living", Access.COORDINATOR),
  FAMILY_PREVENTION(Verb.POST, "/families/:family/prevention", Access.COORDINATOR),
  FAMILY_CONSENT(Verb.POST, "/families/:family/consent", Access.COORDINATOR),
  FAMILY_AGENDA(Verb.POST, "/families/:family/agenda", Access.COORDINATOR),
  FAMILY_SETTLE(Verb.POST, "/families/:family/settle", Access.COORDINATOR),
  FAMILY_MET(Verb.POST, "/families/:family/met", Access.COORDINATOR),
  FAMILY_JOINED(Verb.POST, "/families/:family/joined", Access.COORDINATOR),
  FAMILY_LEFT(Verb.POST, "/families/:family/left", Access.COORDINATOR),
  FAMILY_ACCEPTED(Verb.POST, "/families/:family/accepted", Access.COORDINATOR),
  FAMILY_TRIED(Verb.POST, "/families/:family/tried", Access.COORDINATOR),

  MEASURES(Verb.GET, "/measures", Access.LEADING),
  MEASURES_CSV(Verb.GET, "/measures.csv", Access.LEADING),

  ADMINISTRATION(Verb.GET, "/administration", Access.ADMINISTRATION),
  ADMINISTRATION_CODE(Verb.POST, "/administration/code", Access.ADMINISTRATION),
  ADMINISTRATION_END(Verb.POST, "/administration/end", Access.ADMINISTRATION),
  OPERATOR(Verb.GET, "/operator", Access.OPERATION),

  DRILLS(Verb.GET, "/drills", Access.EVERYBODY),
  DRILL_BEGIN(Verb.POST, "/drills", Access.EVERYBODY),
  DRILL_END(Verb.POST, "/drills/:incident/end", Access.EVERYBODY),

  ROSTER(Verb.GET, "/roster", Access.EVERYBODY),
  ROSTER_REPLACE(Verb.POST, "/roster/replace", Access.EVERYBODY),
  ROSTER_SWAP(Verb.POST, "/roster/swap", Access.EVERYBODY),
  ROSTER_ADD(Verb.POST, "/roster/add", Access.EVERYBODY),
  ROSTER_AWAY(Verb.POST, "/roster/away", Access.EVERYBODY),
  ROSTER_AGREE(Verb.POST, "/roster/agree", Access.EVERYBODY),
  ROSTER_DECLINE(Verb.POST, "/roster/decline", Access.EVERYBODY),
  ROSTER_WITHDRAW(Verb.POST, "/roster/withdraw", Access.EVERYBODY),

  WALK(Verb.GET, "/incidents/:incident", Access.READING),
  WALK_LIVE(Verb.GET, "/incidents/:incident/live", Access.READING),
  TIMELINE(Verb.GET, "/incidents/:incident/timeline", Access.READING),
  HANDOFF(Verb.GET, "/incidents/:incident/handoff", Access.READING),
  HANDOFF_TEXT(Verb.GET, "/incidents/:incident/handoff.txt", Access.READING),
  REVIEW_PAGE(Verb.GET, "/incidents/:incident/review", Access.READING),

  CARD_LINK_PAGE(Verb.GET, "/incidents/:incident/card-link", Access.ON_CALL),
  CARD_LINK(Verb.POST, "/incidents/:incident/card-link", Access.ON_CALL),
  CARD_LINK_CLOSE(Verb.POST, "/incidents/:incident/card-link-close", Access.ON_CALL),

  TAKE(Verb.POST, "/incidents/:incident/take", Access.ON_CALL),
  SCREEN(Verb.POST, "/incidents/:incident/screen", Access.ON_CALL),
  SCREEN_SKIP(Verb.POST, "/incidents/:incident/screen-skip", Access.ON_CALL),
  SPEAKER(Verb.POST, "/incidents/:incident/speaker", Access.ON_CALL),
  YOUTH(Verb.POST, "/incidents/:incident/youth", Access.ON_CALL),
  SCENARIO(Verb.POST, "/incidents/:incident/scenario", Access.ON_CALL),
  UNLOCK(Verb.POST, "/incidents/:incident/unlock", Access.ON_CALL),
  START(Verb.POST, "/incidents/:incident/start", Access.ON_CALL),
  OUTCOME(Verb.POST, "/incidents/:incident/outcome", Access.ON_CALL),
  CONFIRM(Verb.POST, "/incidents/:incident/confirm", Access.ON_CALL),
  SECOND(Verb.POST, "/incidents/:incident/second", Access.ON_CALL),
  DANGER(Verb.POST, "/incidents/:incident/danger", Access.ON_CALL),
  MARK(Verb.POST, "/incidents/:incident/mark", Access.EVERYBODY),
  SOMETHING_ELSE(Verb.POST, "/incidents/:incident/something-else", Access.ON_CALL),
  NOTE(Verb.POST, "/incidents/:incident/note", Access.EVERYBODY),
  TEXT(Verb.POST, "/incidents/:incident/text", Access.ON_CALL),
  CALL_BACK(Verb.POST, "/incidents/:incident/call-back", Access.ON_CALL),
  ADD_PERSON(Verb.POST, "/incidents/:incident/add-person", Access.ON_CALL),
  HOLD_CALLER(Verb.POST, "/incidents/:incident/hold-caller", Access.ON_CALL),
  TAKE_CALLER_BACK(Verb.POST, "/incidents/:incident/take-caller-back", Access.ON_CALL),
  JOIN_CALLERS(Verb.POST, "/incidents/:incident/join-callers", Access.ON_CALL),
  KEEP_APART(Verb.POST, "/incidents/:incident/keep-apart", Access.ON_CALL),
  SUPERVISOR_CALL(Verb.POST, "/incidents/:incident/supervisor", Access.ON_CALL),
  HAND_OVER(Verb.POST, "/incidents/:incident/hand-over", Access.ON_CALL),
  TAKE_OVER(Verb.POST, "/incidents/:incident/take-over", Access.ON_CALL),
  CALL_LEAD(Verb.POST, "/incidents/:incident/call-lead", Access.ON_CALL),
  HAND_OVER_ACCEPT(Verb.POST, "/incidents/:incident/hand-over-accept", Access.ON_CALL),
  PAGE(Verb.POST, "/incidents/:incident/page", Access.ON_CALL),
  PAGE_ANSWER(Verb.POST, "/incidents/:incident/page-answer", Access.ON_CALL),
  HARM(Verb.POST, "/incidents/:incident/harm", Access.EVERYBODY),
  HARM_TOLD(Verb.POST, "/incidents/:incident/harm-told", Access.EVERYBODY),
  THIRD_PARTY(Verb.POST, "/incidents/:incident/third-party", Access.ON_CALL),
  PUBLISHED_NUMBER(Verb.POST, "/incidents/:incident/published-number", Access.ON_CALL),
  TELL_THIRD_PARTY(Verb.POST, "/incidents/:incident/tell-third-party", Access.ON_CALL),
  WELFARE_CHECK(Verb.POST, "/incidents/:incident/welfare-check", Access.ON_CALL),
  LET_GUEST_GO(Verb.POST, "/incidents/:incident/let-guest-go", Access.ON_CALL),
  RESOLVE(Verb.POST, "/incidents/:incident/resolve", Access.ON_CALL),
  FOLLOW_UP(Verb.POST, "/incidents/:incident/follow-up", Access.EVERYBODY),
  REVIEW(Verb.POST, "/incidents/:incident/review", Access.COORDINATOR),
  REVIEW_MET(Verb.POST, "/incidents/:incident/review-met", Access.COORDINATOR),
  CHANGE(Verb.POST, "/incidents/:incident/change", Access.COORDINATOR),
  PLAN_DRAFT(Verb.POST, "/incidents/:incident/plan-draft", Access.COORDINATOR),
  DEBRIEF(Verb.POST, "/incidents/:incident/debrief", Access.EVERYBODY),
  SUMMARIES(Verb.POST, "/incidents/:incident/summaries", Access.COORDINATOR),
  SUMMARY_TOLD(Verb.POST, "/incidents/:incident/summary-told", Access.EVERYBODY),
  MONTH(Verb.POST, "/incidents/:incident/month", Access.EVERYBODY),
  SIX_WEEKS(Verb.POST, "/incidents/:incident/six-weeks", Access.EVERYBODY),
  HARM_SEEN(Verb.POST, "/incidents/:incident/harm-seen", Access.EVERYBODY),
  RESPONDERS(Verb.POST, "/incidents/:incident/responders", Access.EVERYBODY),
  RATING(Verb.POST, "/incidents/:incident/rating", Access.EVERYBODY),
  CLOSE(Verb.POST, "/incidents/:incident/close", Access.COORDINATOR);

  /// Whether a door shows something or changes something.
  enum Verb {
    GET,
    POST
  }

  /// What a door is about, as its address names it.
  enum About {
    NOBODY,
    INCIDENT,
    PLAN,
    FAMILY
  }

  /// The ids of plans and families in an address.
  static final String ID_SHAPE = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

  private final Verb verb;
  private final String path;
  private final Access access;

  Door(Verb verb, String path, Access access) {
    this.verb = verb;
    this.path = path;
    this.access = access;
  }

  public String path() {
    return path;
  }

  /// True for a tap: a form, with all that is asked of one.
  boolean changes() {
    return verb == Verb.POST;
  }

  /// True only where nobody need be signed in.
  boolean open() {
    return access == Access.OPEN;
  }

  public Access access() {
    return access;
  }

  About about() {
    if (path.contains("/:incident")) {
      return About.INCIDENT;
    }
    if (path.contains("/:plan")) {
      return About.PLAN;
    }
    return path.contains("/:family") ? About.FAMILY : About.NOBODY;
  }

  /// Whether somebody may go through, as they stand to what it is about.
  public boolean lets(SignedIn who) {
    return who.rights().may(access);
  }
}
