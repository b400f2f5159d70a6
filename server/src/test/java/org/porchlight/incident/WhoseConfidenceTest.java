package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.incident.Confidence.NOBODYS;
import static org.porchlight.incident.Confidence.YOUTHS;
import static org.porchlight.incident.World.COORDINATOR;
import static org.porchlight.incident.World.MATEO;
import static org.porchlight.incident.World.SAM;
import static org.porchlight.incident.World.SUE;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.DutyCommand.CallSupervisor;
import org.porchlight.incident.DutyCommand.DecideWelfareCheck;
import org.porchlight.incident.EndingCommand.DecideReview;
import org.porchlight.incident.EndingCommand.ReachFollowup;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.MessageCommand.AddNote;
import org.porchlight.incident.MessageEvent.NoteAdded;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.ReviewCommand.CheckMonth;
import org.porchlight.incident.ReviewCommand.CheckSixWeeks;
import org.porchlight.incident.ReviewCommand.HoldReview;
import org.porchlight.incident.ReviewCommand.SetChangeAside;
import org.porchlight.incident.SubjectCommand.ChooseSpeaker;
import org.porchlight.incident.WalkCommand.EndStep;
import org.porchlight.incident.WalkCommand.MarkStep;
import org.porchlight.incident.WalkCommand.RecordSomethingElse;
import org.porchlight.incident.WalkCommand.SkipScreening;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.oncall.StaffMember;

/// Every word of every event, and whose confidence it is in.
///
/// A word that is not in the table fails the test: whoever adds an event says whose its words are,
/// and those that staff write of what they hear may be kept as the young person's own (R11).
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoseConfidenceTest {
  private static final String WORDS = "he is afraid of the move";

  /// Whose confidence words are in.
  private enum Whose {
    /// Staff write them of what they hear: the young person's own, where they say so.
    MAY_BE_THE_YOUTHS,
    /// Whoever is named in the event wrote, reads or hears them.
    OF_THE_ONE_IN_CONTACT,
    /// A danger, and where help is to go: told to whoever helps, before any confidence.
    DANGER,
    /// A report that a child may be hurt, which has a restriction of its own.
    HARM_REPORT,
    /// How staff are, which has a restriction of its own.
    STAFF,
    /// Said at the meeting with the family there, or what the plan is to say from then on.
    THE_FAMILYS,
    /// By which rule and for what an institution is told something.
    RULE,
    /// An id, a code or a key: nobody's words.
    CODE
  }

  private static final Map<String, Whose> TABLE =
      Map.ofEntries(
          Map.entry("CallEvent.GuestInvited.brief", Whose.OF_THE_ONE_IN_CONTACT),
          Map.entry("CallEvent.GuestJoined.carrierId", Whose.CODE),
          Map.entry("CallEvent.GuestRung.carrierId", Whose.CODE),
          Map.entry("CallEvent.LegLeft.carrierId", Whose.CODE),
          Map.entry("CallEvent.StaffCalledIn.carrierId", Whose.CODE),
          Map.entry("ContactEvent.CallbackJoined.carrierId", Whose.CODE),
          Map.entry("ContactEvent.ContactMoved.carrierId", Whose.CODE),
          Map.entry("ContactEvent.ContactOffered.carrierId", Whose.CODE),
          Map.entry("ContactEvent.ContactRejoined.carrierId", Whose.CODE),
          Map.entry("ContactEvent.PublishedNumberChosen.source", Whose.RULE),
          Map.entry("ContactEvent.ThirdPartyMarked.rule", Whose.RULE),
          Map.entry("ContactEvent.ThirdPartyTold.reason", Whose.RULE),
          Map.entry("ContactEvent.VoicemailLeft.recordingId", Whose.CODE),
          Map.entry("DutyEvent.HarmReported.words", Whose.HARM_REPORT),
          Map.entry("DutyEvent.HarmTold.reference", Whose.HARM_REPORT),
          Map.entry("DutyEvent.SupervisorCalled.reason", Whose.MAY_BE_THE_YOUTHS),
          Map.entry("DutyEvent.ThirdPartyNoted.kind", Whose.RULE),
          Map.entry("DutyEvent.ThirdPartyNoted.rule", Whose.RULE),
          Map.entry("DutyEvent.WelfareCheckDecided.reason", Whose.MAY_BE_THE_YOUTHS),
          Map.entry("EndingEvent.FollowupReached.words", Whose.MAY_BE_THE_YOUTHS),
          Map.entry("EndingEvent.IncidentResolved.resolution.words", Whose.MAY_BE_THE_YOUTHS),
          Map.entry("EndingEvent.ReviewDecided.review.caregiverWords", Whose.THE_FAMILYS),
          Map.entry("EndingEvent.ReviewDecided.review.causeWords", Whose.MAY_BE_THE_YOUTHS),
          Map.entry("EndingEvent.ReviewDecided.review.reason", Whose.MAY_BE_THE_YOUTHS),
          Map.entry("EndingEvent.ReviewDecided.review.youthWords", Whose.THE_FAMILYS),
          Map.entry("MessageEvent.MessageQueued.words.key", Whose.CODE),
          Map.entry("MessageEvent.MessageQueued.words.text", Whose.OF_THE_ONE_IN_CONTACT),
          Map.entry("MessageEvent.MessageQueued.words.values", Whose.CODE),
          Map.entry("MessageEvent.MessageReceived.carrierId", Whose.CODE),
          Map.entry("MessageEvent.MessageReceived.text", Whose.OF_THE_ONE_IN_CONTACT),
          Map.entry("MessageEvent.MessageSent.carrierId", Whose.CODE),
          Map.entry("MessageEvent.NoteAdded.words", Whose.MAY_BE_THE_YOUTHS),
          Map.entry("PageEvent.PageQueued.need", Whose.CODE),
          Map.entry("PageEvent.PageSent.carrierId", Whose.CODE),
          Map.entry("PageEvent.PageUndelivered.code", Whose.CODE),
          Map.entry("PageEvent.ResponderJoined.carrierId", Whose.CODE),
          Map.entry("ReviewEvent.ChangeAccepted.words", Whose.THE_FAMILYS),
          Map.entry("ReviewEvent.ChangeSetAside.reason", Whose.MAY_BE_THE_YOUTHS),
          Map.entry("ReviewEvent.DebriefNoted.words", Whose.STAFF),
          Map.entry("ReviewEvent.MonthChecked.words", Whose.MAY_BE_THE_YOUTHS),
          Map.entry("ReviewEvent.SixWeeksChecked.words", Whose.MAY_BE_THE_YOUTHS),
          Map.entry("WalkEvent.DangerOverridden.condition", Whose.DANGER),
          Map.entry("WalkEvent.GateOpened.reason", Whose.MAY_BE_THE_YOUTHS),
          Map.entry("WalkEvent.LevelRaised.reason", Whose.MAY_BE_THE_YOUTHS),
          Map.entry("WalkEvent.ScreeningDone.screen.where", Whose.DANGER),
          Map.entry("WalkEvent.ScreeningSkipped.reason", Whose.MAY_BE_THE_YOUTHS),
          Map.entry("WalkEvent.SomethingElseDone.words", Whose.MAY_BE_THE_YOUTHS),
          Map.entry("WalkEvent.StepEnded.words", Whose.MAY_BE_THE_YOUTHS),
          Map.entry("WalkEvent.StepMarked.reason", Whose.MAY_BE_THE_YOUTHS),
          Map.entry("WalkEvent.StepStarted.reason", Whose.MAY_BE_THE_YOUTHS));

  @Test
  void every_word_of_every_event_has_its_place_in_the_table() {
    assertThat(new TreeSet<>(TABLE.keySet())).isEqualTo(wordsOfEvents());
  }

  /// Of each word that may be the youth's, how staff say it, and where in a story.
  private record Saying(
      String word, StaffMember who, Story at, Function<Confidence, Command> command) {}

  private static Stream<Saying> sayings() {
    return Stream.concat(ofTheCrisis(), ofLater());
  }

  private static Stream<Saying> ofLater() {
    return Stream.of(
        new Saying(
            "FollowupReached.words",
            SAM,
            Endings.resolved(),
            it -> new ReachFollowup(1, WORDS, LivingSituation.HOME, it)),
        new Saying(
            "MonthChecked.words",
            SAM,
            Endings.resolved(),
            it -> new CheckMonth(true, LivingSituation.HOME, WORDS, it)),
        new Saying(
            "SixWeeksChecked.words",
            SAM,
            Endings.resolved(),
            it -> new CheckSixWeeks(true, LivingSituation.HOME, WORDS, it)));
  }

  private static Stream<Saying> ofTheCrisis() {
    var step = World.step("H2");
    return Stream.of(
        new Saying("NoteAdded.words", SAM, Story.walking(), it -> new AddNote(WORDS, it)),
        new Saying(
            "SomethingElseDone.words",
            SAM,
            Story.walking(),
            it -> new RecordSomethingElse(WORDS, it)),
        new Saying(
            "StepEnded.words",
            SAM,
            Story.walking(),
            it -> new EndStep(null, StepOutcome.PARTLY, null, DoneBy.STAFF, WORDS, it)),
        new Saying("StepMarked.reason", SAM, Story.walking(), it -> new MarkStep(step, WORDS, it)),
        new Saying(
            "ScreeningSkipped.reason", SAM, Story.chosen(), it -> new SkipScreening(WORDS, it)),
        new Saying("StepStarted.reason", SAM, Story.walking(), it -> start("H3", it)),
        new Saying("LevelRaised.reason", SAM, Story.walking(), it -> start("H3", it)),
        new Saying("GateOpened.reason", SAM, Story.walking(), it -> start("H6", it)),
        new Saying(
            "SupervisorCalled.reason", SAM, Story.walking(), it -> new CallSupervisor(WORDS, it)),
        new Saying(
            "WelfareCheckDecided.reason",
            SUE,
            Story.walking(),
            it -> new DecideWelfareCheck(true, WORDS, it)),
        new Saying(
            "IncidentResolved.resolution.words",
            SAM,
            Story.walking().ends(SAM, StepOutcome.WORKED),
            it -> new Resolve(Endings.calmly(Disposition.STABILIZED_IN_PLACE).saying(WORDS), it)),
        new Saying(
            "ChangeSetAside.reason",
            COORDINATOR,
            met(),
            it -> new SetChangeAside(new ChangeId("move_later:H1"), WORDS, it)),
        new Saying(
            "ReviewDecided.review.reason",
            COORDINATOR,
            met(),
            it -> new DecideReview(Endings.kept().saying(WORDS, ""), it)),
        new Saying(
            "ReviewDecided.review.causeWords",
            COORDINATOR,
            met(),
            it -> new DecideReview(Endings.kept().saying("it held", WORDS), it)));
  }

  private static Command start(String step, Confidence confidence) {
    return new StartStep(World.step(step), StepBasis.STAFF_CHOICE, WORDS, null, confidence);
  }

  private static Story met() {
    return Endings.resolved()
        .taps(COORDINATOR, new HoldReview(Review.FamilyPresence.PRESENT, null));
  }

  @Test
  void whatever_staff_write_of_what_they_hear_can_be_kept_as_the_youths_own_words() {
    List<String> mayBe =
        TABLE.entrySet().stream()
            .filter(row -> row.getValue() == Whose.MAY_BE_THE_YOUTHS)
            .map(row -> row.getKey().substring(row.getKey().indexOf('.') + 1))
            .toList();
    assertThat(sayings().map(Saying::word).toList()).containsExactlyInAnyOrderElementsOf(mayBe);
  }

  @Test
  void words_that_are_the_youths_stand_in_what_is_restricted_alone_and_the_fact_is_told() {
    sayings()
        .forEach(saying -> {
          var story = saying.at().taps(saying.who(), saying.command().apply(YOUTHS));
          assertThat(story.refusal()).as(saying.word()).isNull();
          assertThat(said(story, Restriction.NONE)).as(saying.word()).isEmpty();
          assertThat(said(story, Restriction.YOUTH_PRIVATE)).as(saying.word()).isNotEmpty();
          assertThat(facts(story)).as(saying.word()).contains(fact(saying.word()));
        });
  }

  @Test
  void words_that_are_nobodys_stand_with_the_fact_whoever_speaks() {
    sayings()
        .forEach(saying -> {
          var story = saying.at().taps(SAM, new ChooseSpeaker(MATEO));
          story.taps(saying.who(), saying.command().apply(NOBODYS));
          assertThat(said(story, Restriction.NONE)).as(saying.word()).isNotEmpty();
          assertThat(said(story, Restriction.YOUTH_PRIVATE)).as(saying.word()).isEmpty();
          assertThat(story.all(NoteAdded.class))
              .as(saying.word())
              .hasSize(saying.word().startsWith("NoteAdded") ? 1 : 0);
        });
  }

  private static List<String> said(Story story, Restriction restriction) {
    return story.entries().stream()
        .filter(entry -> entry.restriction() == restriction)
        .map(entry -> entry.event().toString())
        .filter(event -> event.contains(WORDS))
        .toList();
  }

  private static List<String> facts(Story story) {
    return story.last().stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  private static String fact(String word) {
    return word.substring(0, word.indexOf('.'));
  }

  /// Every text in an event, by the way to it: `WalkEvent.StepEnded.words`.
  private static Set<String> wordsOfEvents() {
    var found = new TreeMap<String, Class<?>>();
    for (Class<?> family : IncidentEvent.class.getPermittedSubclasses()) {
      for (Class<?> event : family.getPermittedSubclasses()) {
        texts(family.getSimpleName() + "." + event.getSimpleName(), event, found);
      }
    }
    return new TreeSet<>(found.keySet());
  }

  private static void texts(String path, Class<?> type, Map<String, Class<?>> found) {
    if (type.isSealed() && type.isInterface()) {
      Arrays.stream(type.getPermittedSubclasses()).forEach(one -> texts(path, one, found));
    }
    if (!type.isRecord()) {
      return;
    }
    for (RecordComponent part : type.getRecordComponents()) {
      String name = path + "." + part.getName();
      if (part.getType() == String.class || part.getType() == Map.class) {
        found.put(name, type);
      } else {
        parts(part)
            .filter(WhoseConfidenceTest::isPartOfAnEvent)
            .forEach(one -> texts(name, one, found));
      }
    }
  }

  /// What a part is, or a list of it holds.
  private static Stream<Class<?>> parts(RecordComponent part) {
    return part.getGenericType() instanceof ParameterizedType holds
        ? Arrays.stream(holds.getActualTypeArguments())
            .filter(Class.class::isInstance)
            .map(one -> (Class<?>) one)
        : Stream.of(part.getType());
  }

  /// Ids are records of one text, which is no word.
  private static boolean isPartOfAnEvent(Class<?> type) {
    boolean isId = type.isRecord() && type.getRecordComponents().length == 1;
    return type.getName().startsWith("org.porchlight.incident.") && !isId;
  }
}
