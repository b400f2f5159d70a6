package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.coordination.Relationships;
import org.porchlight.incident.Actor;
import org.porchlight.incident.IncidentState;
import org.porchlight.oncall.StaffMember;
import org.porchlight.rights.Access;
import org.porchlight.rights.OwedSteps;
import org.porchlight.rights.ProgramRight;

/// Who may give which command: a person as on the pages, by the same table of rights, and a program
/// what its account may besides.
///
/// @param relationships finds out what somebody of the staff has to do with an incident
/// @param readers knows the staff
record CommandRights(Relationships relationships, Readers readers) {
  /// What a command asks of the member of staff who gives it. Denied unless a row allows.
  static final Map<Access, List<String>> TABLE =
      Map.of(
          Access.ON_CALL,
          List.of(
              "acknowledge-page",
              "decline-page",
              "disown-page",
              "report-coming",
              "report-arrived",
              "page-person",
              "engage",
              "choose-speaker",
              "choose-youth",
              "choose-scenario",
              "confirm-identity",
              "record-screening",
              "skip-screening",
              "start-step",
              "end-step",
              "confirm-step",
              "second-step",
              "override-danger",
              "something-else",
              "send-words",
              "call-back",
              "call-supervisor",
              "offer-handover",
              "accept-handover",
              "note-third-party",
              "add-person",
              "let-guest-go",
              "hold-caller",
              "take-caller-back",
              "take-over",
              "call-lead",
              "join-conversation",
              "keep-apart",
              "mark-third-party",
              "call-published-number",
              "decide-welfare-check",
              "tell-third-party",
              "resolve"),
          Access.EVERYBODY,
          List.of(
              "mark-step",
              "add-note",
              "report-harm",
              "note-harm-told",
              "note-harm",
              "reach-followup",
              "miss-followup",
              "note-debrief",
              "tell-summary",
              "check-month",
              "check-six-weeks",
              "confirm-responders",
              "rate-help"),
          Access.COORDINATOR,
          List.of(
              "decide-review",
              "hold-review",
              "accept-change",
              "set-change-aside",
              "offer-summaries",
              "close"),
          Access.OWN_STEPS,
          List.of("note-step"));

  /// The row that a command stands in.
  static Optional<Access> of(String command) {
    return TABLE.entrySet().stream()
        .filter(row -> row.getValue().contains(command))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// Whether this program may give this command for this person.
  Future<Boolean> may(
      ApiAccount account, Actor actor, String command, JsonObject body, IncidentState state) {
    return switch (actor) {
      case Actor.Staff(var id) ->
          readers
              .staff()
              .apply(id)
              .filter(who -> ProgramRight.actsFor(account.agency(), who))
              .flatMap(who -> of(command).map(access -> may(who, access, body, state)))
              .orElse(Future.succeededFuture(false));
      case Actor.Caller _, Actor.Support _ ->
          Future.succeededFuture(account.may().contains(ProgramRight.SPEAK_FOR_FAMILIES));
      case Actor.Line _, Actor.Timer _, Actor.Carrier _ -> Future.succeededFuture(false);
    };
  }

  private Future<Boolean> may(
      StaffMember who, Access access, JsonObject body, IncidentState state) {
    return relationships
        .to(who, state)
        .compose(reader ->
            reader.may(access) && access == Access.OWN_STEPS
                ? owes(who, String.valueOf(body.getValue("step")), state)
                : Future.succeededFuture(reader.may(access)));
  }

  /// Whether this step is their agency's and had its turn here.
  private Future<Boolean> owes(StaffMember who, String step, IncidentState state) {
    return relationships
        .world()
        .around(state)
        .map(around ->
            around.pinned().stream()
                .flatMap(plan ->
                    around.families().stream()
                        .flatMap(family -> OwedSteps.triedIn(state, who, family, plan).stream()))
                .anyMatch(owed -> owed.id().value().equals(step)));
  }
}
