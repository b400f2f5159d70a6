package org.porchlight.console.review;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.Names;
import org.porchlight.console.Sentences;
import org.porchlight.console.view.Choice;
import org.porchlight.console.view.LearnView;
import org.porchlight.console.view.LearnView.Debriefs;
import org.porchlight.console.view.LearnView.Later;
import org.porchlight.console.view.LearnView.Met;
import org.porchlight.console.view.LearnView.Worked;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.Ending;
import org.porchlight.incident.EndingEvent.IncidentResolved;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Restriction;
import org.porchlight.incident.Review.PlanDecision;
import org.porchlight.incident.SystemCause;
import org.porchlight.incident.Waiver;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.Support;
import org.porchlight.review.MobileTeam;
import org.porchlight.review.Timeline;
import org.porchlight.review.lessons.Crisis;
import org.porchlight.review.measures.IncidentFacts;
import org.porchlight.review.measures.StepTally;

/// What a review goes through beside the decision, as the reader may see it.
final class LearnViews {
  private static final Duration MONTH = Duration.ofDays(30);

  private final Console console;
  private final IncidentFile file;
  private final Speech say;
  private final Names names;
  private final List<Crisis> crises;

  LearnViews(Console console, IncidentFile file, Speech say, List<Crisis> crises) {
    this.console = console;
    this.file = file;
    this.say = say;
    this.names = new Names(console, file, say);
    this.crises = List.copyOf(crises);
  }

  LearnView view() {
    var proposals = ChangeViews.proposals(file, crises);
    var changes = new ChangeViews(file, say, names);
    return new LearnView(
        worked(),
        timeline(),
        owed(),
        met(),
        changes.all(proposals),
        draft(!changes.accepted(proposals).isEmpty()),
        debriefs(),
        new SummaryViews(file, say, names, changes.accepted(proposals)).all(),
        later(),
        family(),
        today().toString(),
        decisions(),
        causes(),
        say.shared("language." + file.familyLanguage().code()));
  }

  private List<String> decisions() {
    return PlanDecision.open(file.state(), file.around()).stream()
        .map(one -> one.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private List<Worked> worked() {
    var facts =
        crises.stream().map(one -> IncidentFacts.of(one.incident(), one.entries())).toList();
    return StepTally.ofFamily(facts).stream().map(LearnViews::worked).toList();
  }

  private static Worked worked(StepTally.OfStep one) {
    return new Worked(
        one.step().value(),
        "v" + one.plan().version(),
        Long.toString(one.tally().worked()),
        Long.toString(one.tally().partly()),
        Long.toString(one.tally().didNotWork()),
        Long.toString(one.tally().notTried()));
  }

  /// Read with the family there: what is kept from caregivers stands on the timeline alone.
  private List<String> timeline() {
    var sentences = new Sentences(console, file, say);
    return Timeline.forFamily(file.entries(), file.privacy(console.care().policies())).stream()
        .filter(row -> file.reader().reads(row.restriction()))
        .map(row -> say.time(row.at()) + " · " + sentences.signed(row))
        .toList();
  }

  /// Each thing that is missing before it closes (R19).
  private List<String> owed() {
    Ending ending = file.state().ending();
    var owed = new ArrayList<String>();
    if (!ending.resolved() || ending.closed()) {
      return owed;
    }
    ending.followups().stream()
        .filter(one -> !one.over())
        .forEach(one ->
            owed.add(
                say.of(
                    "review.owed.follow_up",
                    Map.of("number", Integer.toString(one.number()), "due", say.time(one.at())))));
    if (ending.review() == null && ending.reviewAt() != null) {
      owed.add(say.of("review.owed.voices"));
      owed.add(say.of("review.owed.decision"));
    }
    return owed;
  }

  private Met met() {
    var learning = file.state().ending().learning();
    var met = learning.met();
    if (met == null) {
      return new Met("", "", false);
    }
    Waiver waiver = met.waiver();
    String told = say.of("family", met.family());
    return new Met(
        waiver == null
            ? told
            : String.join(
                " · ",
                told,
                names.person(waiver.who()),
                say.of("waiver", waiver.how()),
                say.day(waiver.on())),
        met.family().name().toLowerCase(Locale.ROOT),
        learning.withFamily());
  }

  private LearnView.Draft draft(boolean anyAccepted) {
    var ending = file.state().ending();
    PlanRef written = ending.learning().draft();
    return new LearnView.Draft(
        anyAccepted && ending.review() == null && Door.PLAN_DRAFT.lets(file.reader()),
        written == null ? "" : "/plans/" + written.plan() + "/" + written.version() + "/difference",
        written == null ? "" : written.toString());
  }

  /// A supervisor reads and notes all; anybody else their own, if they carried it.
  private Debriefs debriefs() {
    boolean leads = file.reader().reads(Restriction.STAFF_PRIVATE);
    StaffId self = file.reader().id();
    var told =
        file.state().ending().learning().debriefs().values().stream()
            .filter(one -> leads || one.staff().equals(self))
            .map(one ->
                Stream.of(names.staff(one.staff()), say.of("debrief", one.debrief()), one.words())
                    .filter(part -> !part.isEmpty())
                    .reduce((before, after) -> before + " · " + after)
                    .orElse(""))
            .toList();
    var whom =
        file.state().crew().engaged().stream()
            .filter(one -> leads || one.equals(self))
            .map(one -> Choice.of(one.value(), names.staff(one)))
            .toList();
    return new Debriefs(told, whom);
  }

  /// After thirty days, and six weeks after a mobile team of the family's said that it is there.
  private List<Later> later() {
    var learning = file.state().ending().learning();
    var month = learning.month();
    var weeks = learning.sixWeeks();
    var resolved =
        file.entries().stream()
            .filter(entry -> entry.event() instanceof IncidentResolved)
            .findFirst()
            .map(Entry::at);
    var asked = new ArrayList<Later>();
    resolved.ifPresent(at ->
        asked.add(
            new Later(
                "month",
                say.time(at.plus(MONTH)),
                month == null ? "" : said(month.reached(), month.where()))));
    resolved
        .flatMap(_ -> file.family())
        .flatMap(family -> MobileTeam.cameAt(file.entries(), family))
        .ifPresent(at ->
            asked.add(
                new Later(
                    "six-weeks",
                    say.time(at.plus(MobileTeam.STAYS)),
                    weeks == null ? "" : said(weeks.reached(), weeks.where()))));
    return asked;
  }

  private String said(boolean reached, LivingSituation where) {
    return reached ? say.of("living", where) : say.of("follow_up.not_reached");
  }

  private LocalDate today() {
    var zone = file.family().map(family -> family.timezone()).orElse(say.zone());
    return say.now().atZone(zone).toLocalDate();
  }

  private List<Choice> family() {
    return file.family().stream()
        .flatMap(family -> family.people().values().stream())
        .filter(person -> person.support() == Support.FAMILY)
        .filter(person -> !person.role().equals("sibling"))
        .map(person -> Choice.of(person.id().value(), names.person(person.id())))
        .toList();
  }

  private List<Choice> causes() {
    return Arrays.stream(SystemCause.values())
        .map(one -> Choice.of(one.name().toLowerCase(Locale.ROOT), say.of("cause", one)))
        .toList();
  }
}
