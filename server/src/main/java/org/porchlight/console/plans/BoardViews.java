package org.porchlight.console.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.PlanAddress;
import org.porchlight.console.view.BoardView;
import org.porchlight.console.view.BoardView.Group;
import org.porchlight.console.view.BoardView.Row;
import org.porchlight.console.view.BoardView.Stage;
import org.porchlight.console.view.Speech;
import org.porchlight.coordination.signing.SignOffAsking;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.SignOff;
import org.porchlight.plan.checks.CheckedPlan;
import org.porchlight.plan.checks.Readiness;
import org.porchlight.plan.life.SignOffBoard;
import org.porchlight.plan.life.SignOffBoard.Place;
import org.porchlight.plan.life.VersionLife;

/// Says a sign-off board in the words of its page.
///
/// @param typed what a form that was not taken holds of somebody's words; empty else
record BoardViews(Speech say, VersionLife version, CheckedPlan checked, Typed typed) {
  /// @param who null when nothing was typed
  record Typed(@Nullable PersonId who, String words) {
    static final Typed NOTHING = new Typed(null, "");
  }

  BoardView view(Readiness readiness, List<BoardView.Code> code) {
    var plan = version.plan();
    var youth = plan.youth();
    return new BoardView(
        PlanAddress.path(plan.ref()),
        plan.ref().toString(),
        youth == null ? "" : name(plan, youth),
        say.of("plan_status", version.status()),
        stage(version.status()),
        plan.supersedes(),
        groups(),
        readiness.blockers().stream()
            .filter(finding -> !CheckWords.isAboutSaying(finding))
            .map(finding -> CheckWords.of(say, finding))
            .toList(),
        code);
  }

  private static Stage stage(PlanStatus status) {
    return switch (status) {
      case DRAFT, TEAM_REVIEW -> Stage.WRITTEN;
      case SIGNING -> Stage.SIGNING;
      case ACTIVE, NEEDS_ATTENTION -> Stage.RUNS;
      case SUPERSEDED, SUSPENDED, RETIRED -> Stage.PAST;
    };
  }

  private List<Group> groups() {
    var groups = new ArrayList<Group>();
    var places = SignOffBoard.of(version, checked).places();
    for (var part : SignOffBoard.Part.values()) {
      var rows = places.stream().filter(place -> place.part() == part).map(this::row).toList();
      if (!rows.isEmpty()) {
        groups.add(new Group("board.part." + part.name().toLowerCase(Locale.ROOT), rows));
      }
    }
    return groups;
  }

  private Row row(Place place) {
    var plan = version.plan();
    var said = place.said();
    var isTyped = place.who().equals(typed.who());
    return new Row(
        place.who().value(),
        name(plan, place.who()),
        say.code("role", place.role()),
        mood(place),
        said == null ? "" : said(said),
        said == null ? "" : said.words(),
        place.steps().isEmpty() ? "" : say.of("board.steps", Map.of("steps", steps(place))),
        read(place),
        next(place),
        place.read() != null,
        canAsk(place.who()),
        language(plan, place.who()).code(),
        said != null,
        isTyped ? typed.words() : "");
  }

  private static String mood(Place place) {
    var said = place.said();
    if (said == null) {
      return "waiting";
    }
    return said.agreement().consents() ? "calm" : "danger";
  }

  private String said(SignOff said) {
    var language = said.language();
    return say.of(
        language == null ? "board.said" : "board.said_in",
        Map.of(
            "agreement", say.of("board.agreement", said.agreement()),
            "how", say.code("board.how", said.how()),
            "day", say.day(said.on()),
            "language", language == null ? "" : say.of("language", language)));
  }

  private static String steps(Place place) {
    return String.join(", ", place.steps().stream().map(step -> step.value()).toList());
  }

  private String read(Place place) {
    var read = place.read();
    return read == null
        ? ""
        : say.of(
            "board.read",
            Map.of(
                "how", say.of("board.known", read.how()),
                "day", say.day(read.on()),
                "language", say.of("language", read.language())));
  }

  private String next(Place place) {
    if (place.next() == SignOffBoard.Next.NOTHING) {
      return "";
    }
    var words = say.of("board.next." + place.next().name().toLowerCase(Locale.ROOT));
    return place.needed() ? words + " " + say.of("board.needed") : words;
  }

  private boolean canAsk(PersonId who) {
    return family().flatMap(known -> known.person(who)).filter(SignOffAsking::canAsk).isPresent();
  }

  private Optional<FamilyRecord> family() {
    return Optional.ofNullable(checked.family());
  }

  private static Language language(CrisisPlan plan, PersonId who) {
    return plan.person(who).flatMap(PlanPerson::language).orElse(Language.EN);
  }

  static String name(CrisisPlan plan, PersonId who) {
    return plan.person(who).map(PlanPerson::name).orElse(who.value());
  }
}
