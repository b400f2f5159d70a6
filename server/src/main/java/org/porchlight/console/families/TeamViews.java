package org.porchlight.console.families;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.care.FamilyStanding;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.SignedIn;
import org.porchlight.console.view.Choice;
import org.porchlight.console.view.PlotView;
import org.porchlight.console.view.Speech;
import org.porchlight.console.view.TeamView;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.Support;
import org.porchlight.plan.TeamPlace.Invitation;
import org.porchlight.review.measures.PastHelp;
import org.porchlight.review.measures.TeamShare;
import org.porchlight.rights.Field;

/// Makes the page of a family's team.
final class TeamViews {
  private static final Set<String> DESKS = Set.of("psap", "lifeline", "line_staff");

  private final Console console;
  private final Speech say;
  private final SignedIn who;
  private final FamilyRecord family;
  private final CareWords words;
  private final LocalDate today;
  private final List<AskedSteps.Asked> asked;

  /// @param asked which steps people have not said yes to so far
  TeamViews(
      Console console,
      Speech say,
      SignedIn who,
      FamilyStanding standing,
      List<AskedSteps.Asked> asked) {
    this.asked = List.copyOf(asked);
    this.console = console;
    this.say = say;
    this.who = who;
    this.family = standing.family();
    this.words = new CareWords(say, family);
    this.today = console.care().book().today(family.timezone());
  }

  static boolean isDesk(FamilyPerson person) {
    return DESKS.contains(person.role());
  }

  TeamView view(PastHelp help) {
    var share = TeamShare.of(List.of(family), today);
    return new TeamView(
        CareWords.path(family),
        family.displayName(),
        Stream.of(Support.values()).flatMap(this::group).toList(),
        share.whole() == 0
            ? say.of("team.share.none")
            : say.of(
                "team.share",
                Map.of("part", Long.toString(share.part()), "whole", Long.toString(share.whole()))),
        share.whole() == 0 ? 0 : Math.round(PlotView.WIDTH * 10 * share.value()) / 10.0,
        helped(help),
        family.people().values().stream()
            .filter(person -> person.membership().hasLeft(today))
            .sorted(Comparator.comparing(FamilyPerson::name))
            .map(this::left)
            .toList(),
        Stream.of(Support.values())
            .filter(support -> support != Support.FAMILY)
            .map(support -> Choice.of(support.code(), say.of("support", support)))
            .toList(),
        today.toString(),
        Door.FAMILY_JOINED.lets(who));
  }

  private Stream<TeamView.Group> group(Support support) {
    var members =
        family.people().values().stream()
            .filter(person -> person.support() == support)
            .filter(person -> !isDesk(person) && !person.membership().hasLeft(today))
            .map(this::member)
            .toList();
    return members.isEmpty()
        ? Stream.empty()
        : Stream.of(new TeamView.Group(say.of("team.group." + support.code()), members));
  }

  private TeamView.Member member(FamilyPerson person) {
    var place = person.membership().place();
    return new TeamView.Member(
        person.id().value(),
        person.calledName(),
        words.role(person),
        place.invitation() == Invitation.ACCEPTED
            ? ""
            : say.of("team.invitation." + place.invitation().code()),
        facts(person),
        person.contactPoints().stream().map(this::telephone).toList(),
        person.support() != Support.FAMILY && Door.FAMILY_LEFT.lets(who),
        Door.FAMILY_ACCEPTED.lets(who) ? steps(person) : List.of());
  }

  private List<TeamView.Asked> steps(FamilyPerson person) {
    return asked.stream()
        .filter(one -> one.steps().containsKey(person.id()))
        .map(one -> {
          var steps = one.steps().getOrDefault(person.id(), List.of());
          var ids = steps.stream().map(Object::toString).toList();
          var words =
              steps.stream()
                  .flatMap(step -> one.plan().step(step).stream())
                  .map(step -> step.id() + ": " + step.say().in(say.language()))
                  .toList();
          var plan = one.plan().ref().plan().value();
          return new TeamView.Asked(plan, String.join(" ", ids), words);
        })
        .toList();
  }

  private List<TeamView.Fact> facts(FamilyPerson person) {
    var facts = new ArrayList<TeamView.Fact>();
    var membership = person.membership();
    var joined = membership.joined();
    if (joined != null) {
      facts.add(new TeamView.Fact(say.of("team.since"), words.day(joined)));
    }
    if (!person.mayKnow().isEmpty()) {
      facts.add(new TeamView.Fact(say.of("team.may_know"), listed(person.mayKnow())));
    }
    var steps =
        membership.accepted().stream()
            .map(yes ->
                yes.plan()
                    + ": "
                    + yes.steps().stream().map(Object::toString).collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
    if (!steps.isEmpty()) {
      facts.add(new TeamView.Fact(say.of("team.may_do"), steps));
    }
    if (person.support() != Support.FAMILY && !membership.place().acceptsPages()) {
      facts.add(new TeamView.Fact(say.of("team.pages"), say.of("team.no_pages")));
    }
    return facts;
  }

  private String listed(List<String> codes) {
    return codes.stream().map(code -> say.code("topic", code)).collect(Collectors.joining(", "));
  }

  /// When it may be used, and whether it can be counted on.
  private TeamView.Telephone telephone(ContactPoint point) {
    int days =
        console.care().policies().of(family.enrollment().jurisdiction()).contactVerifiedDays();
    boolean stale = point.trouble() != null || !point.verifiedWithin(days, today);
    var on = point.verifiedOn();
    var trouble = point.trouble();
    String standing =
        trouble != null
            ? say.of("team.telephone." + trouble.code())
            : on == null
                ? say.of("team.telephone.never")
                : say.of(
                    stale ? "team.telephone.stale" : "team.telephone.verified",
                    Map.of("day", words.day(on)));
    String hours =
        point.hours().equals(OpeningHours.ALWAYS)
            ? say.of("team.telephone.always")
            : point.hours().toString();
    boolean shown = who.rights().sees(Field.PHONE_NUMBERS);
    return new TeamView.Telephone(
        shown ? point.number().toString() : "", hours + " · " + standing, stale);
  }

  private String left(FamilyPerson person) {
    var day = person.membership().left();
    return person.calledName()
        + ", "
        + words.role(person)
        + (day == null ? "" : " – " + words.day(day));
  }

  /// All of them together: nobody is measured by what they could not do one night.
  private List<String> helped(PastHelp help) {
    if (help.incidents() == 0) {
      return List.of();
    }
    return List.of(
        say.of(
            "team.helped.asked",
            Map.of(
                "asked", Long.toString(help.asked()),
                "yes", Long.toString(help.yes()),
                "incidents", Long.toString(help.incidents()))),
        say.of(
            "team.helped.steps",
            Map.of(
                "steps", Long.toString(help.steps()),
                "helped", Long.toString(help.helped()))));
  }
}
