package org.porchlight.console.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Door;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.Names;
import org.porchlight.console.view.LearnView.Summaries;
import org.porchlight.console.view.LearnView.Summary;
import org.porchlight.console.view.Speech;
import org.porchlight.family.SummarySharing;
import org.porchlight.family.SummarySharing.Part;
import org.porchlight.incident.Ending;
import org.porchlight.incident.Medium;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.ReviewEvent;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.StepId;

/// What each person of the team may be told after a review, to be read out to them, and no more.
final class SummaryViews {
  private final IncidentFile file;
  private final Speech say;
  private final Names names;
  private final List<String> accepted;

  /// @param accepted the changes that were taken, in sentences
  SummaryViews(IncidentFile file, Speech say, Names names, List<String> accepted) {
    this.file = file;
    this.say = say;
    this.names = names;
    this.accepted = List.copyOf(accepted);
  }

  Summaries all() {
    Ending ending = file.state().ending();
    boolean reviewed = ending.review() != null;
    var people = reviewed ? file.family().map(this::people).orElse(List.of()) : List.<Summary>of();
    boolean offered = !ending.learning().told().isEmpty();
    return new Summaries(
        offered, reviewed && !people.isEmpty() && Door.SUMMARIES.lets(file.reader()), people);
  }

  /// Those who may know something; the others are nobody's news.
  private List<Summary> people(FamilyRecord family) {
    var day = say.now().atZone(family.timezone()).toLocalDate();
    var alleged = file.state().crew().alleged();
    return family.people().keySet().stream()
        .filter(person -> !person.equals(alleged))
        .map(person -> view(person, SummarySharing.of(family, person, day)))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Summary view(PersonId person, Set<Part> parts) {
    ReviewEvent told = file.state().ending().learning().told().get(person);
    return parts.isEmpty()
        ? null
        : new Summary(
            person.value(),
            names.person(person),
            standing(told),
            todo(told),
            lines(person, parts),
            told != null && !(told instanceof ReviewEvent.SummaryTold));
  }

  private String standing(@Nullable ReviewEvent told) {
    return switch (told) {
      case ReviewEvent.SummaryTold _ -> say.of("summary.told");
      case ReviewEvent.SummaryOffered(_, var way, _) when way == Medium.TEXT ->
          say.of("summary.texted");
      case ReviewEvent.SummaryOffered _ -> say.of("summary.to_call");
      case ReviewEvent.SummaryUndelivered(_, var why) ->
          say.of("summary.undelivered")
              + " · "
              + say.code("code", why.name().toLowerCase(Locale.ROOT));
      case ReviewEvent.ReviewMet _,
          ReviewEvent.ChangeAccepted _,
          ReviewEvent.ChangeSetAside _,
          ReviewEvent.DraftWritten _,
          ReviewEvent.DebriefNoted _,
          ReviewEvent.MonthChecked _,
          ReviewEvent.SixWeeksChecked _,
          ReviewEvent.HarmSeen _,
          ReviewEvent.RespondersReached _,
          ReviewEvent.FamilyRated _ ->
          "";
      case null -> say.of("summary.waits");
    };
  }

  private String todo(@Nullable ReviewEvent told) {
    return told instanceof ReviewEvent.SummaryUndelivered(_, var why)
        ? switch (why) {
          case NO_CONTACT_POINT, DO_NOT_CONTACT -> say.of("summary.do.in_person");
          case NO_CONTACT_ORDER -> say.of("summary.do.nothing");
          case OUT_OF_HOURS, DRILL, NO_CONSENT, OPTED_OUT, UNSAFE, QUARANTINED ->
              say.of("summary.do.ask_for_a_way");
        }
        : "";
  }

  private List<String> lines(PersonId person, Set<Part> parts) {
    var lines = new ArrayList<String>();
    for (Part part : parts) {
      switch (part) {
        case OWN_PART -> lines.addAll(ownPart(person));
        case WHAT_HELPS ->
            file.words()
                .map(plan -> names.text(String.join(", ", plan.whatHelps())))
                .filter(words -> !words.isEmpty())
                .ifPresent(
                    words -> lines.add(say.of("summary.what_helps", Map.of("words", words))));
        case HOW_IT_ENDED -> {
          var resolution = file.state().ending().resolution();
          if (resolution != null) {
            lines.add(
                say.of(
                    "summary.how_it_ended",
                    Map.of("words", say.of("disposition", resolution.disposition()))));
          }
        }
        case WHAT_CHANGES -> {
          var review = file.state().ending().review();
          if (review != null) {
            lines.add(
                say.of("summary.plan_is", Map.of("words", say.of("decision", review.decision()))));
          }
          lines.addAll(accepted);
        }
      }
    }
    return lines;
  }

  /// What they were asked for, and what became of it.
  private List<String> ownPart(PersonId person) {
    var steps =
        file.entries().stream()
            .map(entry -> entry.event())
            .filter(PageQueued.class::isInstance)
            .map(PageQueued.class::cast)
            .filter(
                page -> page.to() instanceof Recipient.OnTeam(_, var asked) && asked.equals(person))
            .map(PageQueued::step)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return steps.isEmpty()
        ? List.of(say.of("summary.not_asked"))
        : steps.stream().map(this::outcome).toList();
  }

  private String outcome(StepId step) {
    return file.entries().stream()
        .filter(entry -> entry.event() instanceof StepEnded ended && ended.step().equals(step))
        .map(entry -> ((StepEnded) entry.event()).outcome())
        .reduce((_, later) -> later)
        .map(outcome ->
            say.of(
                "summary.asked", Map.of("step", step.value(), "words", say.of("outcome", outcome))))
        .orElseGet(() -> say.of("summary.asked_only", Map.of("step", step.value())));
  }
}
