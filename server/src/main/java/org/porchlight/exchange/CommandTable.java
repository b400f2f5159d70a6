package org.porchlight.exchange;

import static org.porchlight.exchange.CommandForm.Field.may;
import static org.porchlight.exchange.CommandForm.Field.needs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.exchange.CommandForm.Field;
import org.porchlight.exchange.CommandForm.Reader;
import org.porchlight.incident.Command;
import org.porchlight.incident.Confidence;
import org.porchlight.incident.ContactCommand.PlaceCallback;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.DutyCommand.*;
import org.porchlight.incident.HarmWay;
import org.porchlight.incident.MessageCommand.AddNote;
import org.porchlight.incident.MessageCommand.SendWords;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.PageCommand.*;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.SubjectCommand.*;
import org.porchlight.incident.SubjectEvent.IdentityProof;
import org.porchlight.incident.WalkCommand.*;

/// Every command that a person may give through the API, by name.
///
/// What belongs to a live call (its keys, joining and leaving it, the private ear) is not here: no
/// request could stand for the phone in somebody's hand.
final class CommandTable {
  private static final Field WHOSE_PAGE =
      may("person", "page id such as p3, or whose page; without it the actor's newest");
  private static final Field STEP_AT_GATE = may("step", "refused when another step waits");

  static final Field CONFIDENCE =
      may(
          "confidence",
          "of the words: "
              + Fields.listed(Confidence.class)
              + "; youths stays between the young person and the staff");

  private static final List<CommandForm<?>> OF_INCIDENTS =
      List.of(
          form(
              "acknowledge-page",
              AcknowledgePage.class,
              "I have it.",
              PageReaders::acknowledge,
              WHOSE_PAGE),
          form(
              "decline-page",
              DeclinePage.class,
              "Not now: the next person is paged.",
              PageReaders::decline,
              WHOSE_PAGE),
          form(
              "disown-page",
              DisownPage.class,
              "Wrong number: the next person is paged, and the number is looked at.",
              PageReaders::disown,
              WHOSE_PAGE),
          form(
              "report-coming",
              ReportComing.class,
              "A person who took a page is on the way.",
              PageReaders::coming,
              WHOSE_PAGE,
              needs("outcome", "minutes until they are there, 0 to 999; words are read too"),
              may("words", "the minutes, if outcome is not there")),
          form(
              "report-arrived",
              ReportArrived.class,
              "A person who took a page is there.",
              PageReaders::arrived,
              WHOSE_PAGE),
          form(
              "page-person",
              PageSomeone.class,
              "Page somebody on duty or on the family's team.",
              PageReaders::person,
              needs("person", "a staff id such as S2 or a person such as N1")),
          form("engage", Engage.class, "Take the incident.", (_, _) -> new Engage()),
          form(
              "choose-speaker",
              ChooseSpeaker.class,
              "Who is speaking.",
              SubjectReaders::speaker,
              needs("person", "a person such as P2, or unknown")),
          form(
              "choose-youth",
              ChooseYouth.class,
              "Whom it is about; pins the plan that runs for them.",
              SubjectReaders::youth,
              needs("youth", "P1 (of a family the number suggests), FAM-0007/P1 or unknown")),
          form(
              "choose-scenario",
              ChooseScenario.class,
              "Which situation of the plan it is.",
              SubjectReaders::scenario,
              needs("scenario", "a scenario of the plan such as H")),
          form(
              "confirm-identity",
              ConfirmIdentity.class,
              "How staff know who is speaking.",
              SubjectReaders::identity,
              needs("outcome", Fields.listed(IdentityProof.class))),
          form(
              "record-screening",
              RecordScreening.class,
              "The safety screen, the first prompt of all.",
              WalkReaders::screening,
              may("outcome", "calm|danger; needed without screen; danger alone means someone hurt"),
              may("screen", String.join(", ", WalkReaders.SCREEN) + "; answers yes|no|unknown"),
              may("words", "where they are now")),
          form(
              "skip-screening",
              SkipScreening.class,
              "Put the safety screen off; it is asked again.",
              WalkReaders::skip,
              needs("reason", "why; words are read too"),
              may("words", "the reason, if reason is not there"),
              CONFIDENCE),
          form(
              "start-step",
              StartStep.class,
              "Begin a step; a restricted one asks for its confirmations.",
              WalkReaders::start,
              may("step", "a step such as H3; without it the plan's next"),
              may("outcome", "the basis: next_in_plan|staff_choice|family_asked|danger"),
              may("reason", "why, where order or a gate is passed"),
              may("words", "the reason, if reason is not there"),
              may("secondStaff", "the colleague asked to agree to a restricted step"),
              CONFIDENCE),
          form(
              "end-step",
              EndStep.class,
              "What became of a step; the next one follows the plan.",
              WalkReaders::end,
              needs("outcome", Fields.listed(StepOutcome.class)),
              may("step", "without it the running one"),
              may("reason", "for not_tried: " + Fields.listed(NotTriedReason.class)),
              may("words", "what was seen"),
              may("doneBy", Fields.listed(DoneBy.class)),
              CONFIDENCE),
          form(
              "confirm-step",
              ConfirmStep.class,
              "The person the plan names said yes to a restricted step.",
              WalkReaders::confirm,
              may("person", "who said yes; without it the person the plan names"),
              STEP_AT_GATE),
          form(
              "second-step",
              SecondStep.class,
              "The actor, another staff member, agrees to a restricted step.",
              WalkReaders::second,
              STEP_AT_GATE),
          form(
              "override-danger",
              OverrideDanger.class,
              "Danger: go to the plan's emergency step at once.",
              WalkReaders::override,
              may("reason", "the danger, such as weapon_in_hand"),
              may("words", "the danger, if reason is not there")),
          form(
              "mark-step",
              MarkStep.class,
              "Not to be used until somebody reviewed it.",
              WalkReaders::mark,
              needs("step", "a step of the plan such as H3"),
              needs("reason", "why"),
              CONFIDENCE),
          form(
              "something-else",
              RecordSomethingElse.class,
              "Something that is not in the plan was done.",
              WalkReaders::somethingElse,
              needs("words", "what was done"),
              CONFIDENCE),
          form(
              "send-words",
              SendWords.class,
              "A text to the person who texted the line, and to nobody else.",
              (fields, _) -> new SendWords(fields.text("words")),
              needs("words", "the text")),
          form(
              "add-note",
              AddNote.class,
              "A note for the staff.",
              (fields, _) -> new AddNote(fields.text("words"), WalkReaders.confidence(fields)),
              needs("words", "the note"),
              CONFIDENCE),
          form(
              "call-back",
              PlaceCallback.class,
              "Ring the actor's phone, then the caller's.",
              (_, _) -> new PlaceCallback()),
          form(
              "call-supervisor",
              CallSupervisor.class,
              "Page the supervisor to stand beside whoever has it.",
              SubjectReaders::supervisor,
              may("reason", "why"),
              may("words", "the reason, if reason is not there"),
              CONFIDENCE),
          form(
              "offer-handover",
              OfferHandover.class,
              "Ask somebody to take it over; it stays until they accept.",
              SubjectReaders::handover,
              may("person", "a staff id; without it whoever is next on call")),
          form(
              "accept-handover",
              AcceptHandover.class,
              "Take over what was offered.",
              (_, _) -> new AcceptHandover()),
          form(
              "report-harm",
              ReportHarm.class,
              "Somebody may be hurting a child; restricted from there on.",
              SubjectReaders::harm,
              needs("words", "what was seen or heard"),
              may("person", "the person alleged, whom nothing automatic reaches any more")),
          form(
              "note-harm-told",
              NoteHarmTold.class,
              "The actor told the authorities themself, by phone or in writing; restricted.",
              SubjectReaders::harmTold,
              needs("outcome", Fields.listed(HarmWay.class)),
              may("when", "an instant such as 2026-11-22T03:00:00Z; without it now"),
              may("words", "the reference that the hotline gave")),
          form(
              "note-third-party",
              NoteThirdParty.class,
              "What a school, the police or a hospital was told, and by which rule.",
              SubjectReaders::thirdParty,
              needs("outcome", "what they are, such as school, police or hospital"),
              needs("reason", "the rule used, such as called_back_on_published_number")));

  static final List<CommandForm<?>> ALL =
      Stream.of(
              OF_INCIDENTS,
              EndingReaders.ALL,
              CallForms.ALL,
              ThirdPartyForms.ALL,
              ReviewReaders.ALL)
          .flatMap(List::stream)
          .toList();

  /// Shorter words that people try first.
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("acknowledge", "acknowledge-page"),
          Map.entry("decline", "decline-page"),
          Map.entry("coming", "report-coming"),
          Map.entry("arrived", "report-arrived"),
          Map.entry("page", "page-person"),
          Map.entry("page-someone", "page-person"),
          Map.entry("screen", "record-screening"),
          Map.entry("confirm", "confirm-step"),
          Map.entry("second", "second-step"),
          Map.entry("danger", "override-danger"),
          Map.entry("danger-override", "override-danger"),
          Map.entry("record-something-else", "something-else"),
          Map.entry("send-text", "send-words"),
          Map.entry("note", "add-note"),
          Map.entry("callback", "call-back"),
          Map.entry("place-callback", "call-back"),
          Map.entry("supervisor", "call-supervisor"),
          Map.entry("handover", "offer-handover"),
          Map.entry("review", "decide-review"),
          Map.entry("close-incident", "close"));

  private CommandTable() {}

  static <C extends Command> CommandForm<C> form(
      String name, Class<C> gives, String meaning, Reader<C> reader, Field... fields) {
    return new CommandForm<>(name, gives, meaning, List.of(fields), reader);
  }

  /// The command of this name, or of a name that clearly means it: `start_step` is `start-step`.
  static Optional<CommandForm<?>> find(String given) {
    String name = given.replace('_', '-').toLowerCase(Locale.ROOT);
    String known = ALIASES.getOrDefault(name, name);
    return ALL.stream().filter(form -> form.name().equals(known)).findFirst();
  }

  /// The table as programs and people read it.
  static JsonObject json() {
    var commands = new JsonArray();
    ALL.forEach(form -> commands.add(form.json()));
    var aliases = new JsonObject();
    ALIASES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(alias -> aliases.put(alias.getKey(), alias.getValue()));
    return new JsonObject()
        .put(
            "common",
            new JsonObject()
                .put("key", "new for every command; the same key again gives the same answer")
                .put("actor", "a staff id such as S1, caller, or support:N1")
                .put("command", "one of the names below"))
        .put("commands", commands)
        .put("aliases", aliases);
  }
}
