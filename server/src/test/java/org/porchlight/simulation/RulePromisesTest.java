package org.porchlight.simulation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.Root;
import org.porchlight.family.CardSharing;
import org.porchlight.family.Disclosure;
import org.porchlight.incident.Actor;
import org.porchlight.incident.CallEvent.GuestInvited;
import org.porchlight.incident.Channel;
import org.porchlight.incident.ContactEvent.CallbackPlaced;
import org.porchlight.incident.ContactEvent.ContactMoved;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.ContactEvent.ContactRejoined;
import org.porchlight.incident.ContactEvent.PublishedNumberChosen;
import org.porchlight.incident.ContactEvent.ThirdPartyMarked;
import org.porchlight.incident.ContactEvent.ThirdPartyTold;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.DutyEvent.HarmReported;
import org.porchlight.incident.DutyEvent.StaffEngaged;
import org.porchlight.incident.EndingEvent.IncidentClosed;
import org.porchlight.incident.EndingEvent.IncidentResolved;
import org.porchlight.incident.EndingEvent.ReviewDecided;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.GuestId;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Medium;
import org.porchlight.incident.MessageEvent.MessageQueued;
import org.porchlight.incident.MessageEvent.MessageUndelivered;
import org.porchlight.incident.MessageId;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Restriction;
import org.porchlight.incident.Review;
import org.porchlight.incident.Sender;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.SubjectEvent.IdentityConfirmed;
import org.porchlight.incident.SubjectEvent.IdentityProof;
import org.porchlight.incident.SubjectEvent.IncidentLinked;
import org.porchlight.incident.SubjectEvent.PlanPinned;
import org.porchlight.incident.SubjectEvent.PlanSource;
import org.porchlight.incident.SubjectEvent.SpeakerChosen;
import org.porchlight.incident.Undelivery;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.incident.WalkEvent.StepStarted;
import org.porchlight.incident.Words;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.Level;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.StepId;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.LegToken;

/// Each rule of the line that the simulator holds against every turn sees a turn that breaks it.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class RulePromisesTest {
  private static final Instant AT = Instant.parse("2026-10-10T00:41:00Z");
  private static final IncidentId INCIDENT = new IncidentId("01JD0000000000000000000001");
  private static final Grounds GROUNDS =
      Grounds.of(Root.path("crisis-plans/samples"), Root.path("config/wording"));
  private static final RulePromises RULES = new RulePromises(GROUNDS.plans().families());
  private static final PhoneNumber CARLA = new PhoneNumber("+12025550101");
  private static final PhoneNumber BETO = new PhoneNumber("+12025550129");
  private static final PhoneNumber DIRECTORY = new PhoneNumber("+12025550113");
  private static final ContactId FIRST = new ContactId(1);
  private static final StaffId ANA = new StaffId("S1");
  private static final Actor SAM = new Actor.Staff(ANA);
  private static final Actor TIMER = new Actor.Timer();
  private static final PersonId YOUTH = new PersonId("P1");
  private static final PersonId UNCLE = new PersonId("N1");
  private static final PlanRef PLAN = new PlanRef(new PlanId("PLN-0007"), 4);
  private static final FamilyId FAMILY = new FamilyId("FAM-0007");

  private static final Map<String, StoredTurn> BROKEN =
      Map.ofEntries(
          entry("P7 family voice", after(List.of(), SAM, changedWithoutThem())),
          entry("P6 help before names: words by text", after(opened(CARLA), SAM, ownWords())),
          entry("R1 a new crisis is new", after(resolved(), SAM, offered(CARLA, "SM2"))),
          entry("R3 who and about whom", after(opened(CARLA), TIMER, new SpeakerChosen(YOUTH))),
          entry("R4 safety first", after(opened(CARLA), SAM, started())),
          entry("R9 people call back", after(opened(CARLA), TIMER, calledBack(CARLA))),
          entry("R9 people call back: blocked", after(texted(), SAM, blocked())),
          entry("R11 youth and caregiver", after(youthSpeaks(), SAM, ended(), started(), paged())),
          entry(
              "R12 unlocking: kept away",
              after(opened(BETO), SAM, new IncidentLinked(new FamilyId("FAM-0012")))),
          entry("R16 never alone", taken()),
          entry("R17 second caller", after(opened(CARLA), TIMER, moved())),
          entry("R19 closing", after(resolved(), SAM, new IncidentClosed())),
          entry("R21 hurting a child", after(alleged(), SAM, paged())),
          entry(
              "R21 hurting a child: label",
              after(opened(CARLA), SAM, new HarmReported("he told me", UNCLE))));

  @Test
  void every_promise_is_told_apart_from_its_breach() {
    for (var promise : RULES.all()) {
      assertThat(BROKEN).as(promise.name()).containsKey(promise.name());
      assertThat(promise.kept().test(BROKEN.get(promise.name()))).as(promise.name()).isFalse();
    }
    assertThat(BROKEN).hasSameSizeAs(RULES.all());
  }

  @Test
  void a_turn_that_added_nothing_breaks_none() {
    var nothing = after(List.of(), SAM);

    assertThat(RULES.all()).allMatch(promise -> promise.kept().test(nothing));
  }

  @Test
  void an_institution_is_told_after_it_picked_up_on_the_published_number_and_not_before() {
    var institutions = new Institutions();
    assertThat(institutions.kept(after(List.of(), SAM, told()))).isFalse();

    assertThat(institutions.kept(after(List.of(), SAM, published(), calledBack(CARLA)))).isTrue();
    assertThat(institutions.kept(after(List.of(), SAM, new ContactRejoined(FIRST, "CA1"), told())))
        .isFalse();
    assertThat(
            institutions.kept(
                after(
                    List.of(),
                    SAM,
                    calledBack(DIRECTORY),
                    new ContactRejoined(FIRST, "CA2"),
                    told())))
        .isTrue();
  }

  @Test
  void an_institution_on_the_line_proves_nothing_and_brings_nobody_of_the_family_in() {
    var institution =
        List.<IncidentEvent>of(
            offered(CARLA, "CA1", Medium.VOICE),
            new ThirdPartyMarked(FIRST, CardSharing.Recipient.SCHOOL, "help and confirm nobody"));
    var institutions = new Institutions();

    assertThat(
            institutions.kept(
                after(institution, SAM, new IdentityConfirmed(IdentityProof.TWO_FACTS))))
        .isFalse();
    assertThat(institutions.kept(after(institution, SAM, invited()))).isFalse();
  }

  @Test
  void a_text_of_the_line_that_names_somebody_is_seen_and_what_somebody_wrote_is_theirs() {
    var discretion = new Discretion(GROUNDS);

    assertThat(discretion.broken(text("Porchlight: Mateo needs you now"))).isPresent();
    assertThat(discretion.broken(text("If you hear cinnamon, call"))).isPresent();
    assertThat(discretion.broken(text("Porchlight: staff needed now. Reply 1 = I have it")))
        .isEmpty();
    discretion.wrote("Mateo is on the roof");
    assertThat(discretion.broken(text("3: Mateo is on the roof"))).isEmpty();
    assertThat(discretion.broken(text("Carla: Mateo is on the roof"))).isPresent();
  }

  private static TextOrder text(String body) {
    return new TextOrder(
        CARLA, CARLA, body, new LegToken(INCIDENT, "p1-text"), Duration.ofMinutes(2));
  }

  private static StoredTurn after(List<IncidentEvent> log, Actor by, IncidentEvent... added) {
    var before = new ArrayList<Entry>();
    log.forEach(event -> before.add(of(before.size() + 1, SAM, event)));
    IncidentState state = IncidentState.replay(before);
    var entries = new ArrayList<Entry>();
    IncidentState after = state;
    for (var event : added) {
      var entry = of(after.version() + 1, by, event);
      entries.add(entry);
      after = after.evolve(entry);
    }
    return new StoredTurn(INCIDENT, state, entries, after, () -> new OnCall(List.of()));
  }

  private static Entry of(long version, Actor by, IncidentEvent event) {
    return new Entry(version, AT, by, Channel.TEXT, Restriction.NONE, event);
  }

  private static List<IncidentEvent> opened(PhoneNumber from) {
    return List.of(offered(from, "SM1"));
  }

  private static ContactOffered offered(PhoneNumber from, String carrierId) {
    return offered(from, carrierId, Medium.TEXT);
  }

  private static ContactOffered offered(PhoneNumber from, String carrierId, Medium medium) {
    return new ContactOffered(FIRST, medium, from, carrierId, Language.EN, List.of(), null);
  }

  private static List<IncidentEvent> resolved() {
    return List.of(
        offered(CARLA, "SM1"),
        new IncidentLinked(FAMILY),
        new IncidentResolved(
            new Resolution(
                Resolution.OverWhen.MET,
                Disposition.STABILIZED_IN_PLACE,
                Resolution.LivingSituation.HOME,
                Resolution.SafeContact.BY_TEXT,
                ""),
            List.of(AT.plusSeconds(60)),
            AT.plusSeconds(90)));
  }

  private static List<IncidentEvent> youthSpeaks() {
    return List.of(
        offered(CARLA, "SM1"),
        new SpeakerChosen(YOUTH),
        new PlanPinned(YOUTH, PLAN, PlanSource.OWN),
        started());
  }

  private static List<IncidentEvent> alleged() {
    return List.of(offered(CARLA, "SM1"), new HarmReported("he told me", UNCLE));
  }

  private static List<IncidentEvent> texted() {
    return List.of(offered(CARLA, "SM1"), ownWords());
  }

  private static MessageQueued ownWords() {
    return new MessageQueued(
        new MessageId(1),
        FIRST,
        CARLA,
        Sender.FAMILIES_LINE,
        new Words.Own("I am here"),
        Language.EN);
  }

  private static MessageUndelivered blocked() {
    return new MessageUndelivered(new MessageId(1), Undelivery.OPTED_OUT);
  }

  private static CallbackPlaced calledBack(PhoneNumber number) {
    return new CallbackPlaced(FIRST, ANA, number, CARLA);
  }

  private static PublishedNumberChosen published() {
    return new PublishedNumberChosen(FIRST, DIRECTORY, "county directory");
  }

  private static ThirdPartyTold told() {
    return new ThirdPartyTold(FIRST, Disclosure.Rule.IMMINENT_THREAT, "he ran to the road");
  }

  private static GuestInvited invited() {
    return new GuestInvited(
        new GuestId(1),
        new Who.TeamMember(UNCLE),
        ANA,
        CARLA,
        Language.EN,
        "",
        true,
        4,
        AT.plusSeconds(60));
  }

  private static ContactMoved moved() {
    return new ContactMoved(FIRST, new IncidentId("01JD0000000000000000000002"), "CA1");
  }

  private static ReviewDecided changedWithoutThem() {
    return new ReviewDecided(
        new Review(
            Review.PlanDecision.CHANGED,
            Review.FamilyPresence.NOT_PRESENT,
            "declined",
            "declined",
            "the hall light"));
  }

  private static StepStarted started() {
    return new StepStarted(
        1,
        PLAN,
        new StepId("H3"),
        Level.SELF_AND_HOUSEHOLD,
        StepBasis.NEXT_IN_PLAN,
        "",
        false,
        AT.plusSeconds(600),
        AT.plusSeconds(900));
  }

  private static StepEnded ended() {
    return new StepEnded(1, new StepId("H2"), StepOutcome.DID_NOT_WORK, null, DoneBy.NOT_SAID, "");
  }

  private static PageQueued paged() {
    return new PageQueued(
        new PageId(1),
        new Recipient.OnTeam(FAMILY, UNCLE),
        Purpose.STEP,
        new StepId("H3"),
        CARLA,
        Language.EN,
        Set.of(Medium.TEXT),
        4,
        AT.plusSeconds(600),
        AT.plusSeconds(60),
        null,
        null);
  }

  /// Somebody else leads, and nobody handed over.
  private static StoredTurn taken() {
    var mine = after(opened(CARLA), SAM, engaged(ANA));
    var theirs = after(opened(CARLA), SAM, engaged(new StaffId("S2")));
    return new StoredTurn(
        INCIDENT, mine.after(), List.of(), theirs.after(), () -> new OnCall(List.of()));
  }

  private static StaffEngaged engaged(StaffId staff) {
    return new StaffEngaged(staff, AT.plusSeconds(120));
  }
}
