package org.porchlight.review.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.porchlight.review.measures.Measured.Line;

/// The answer: every measure of a period, for everybody and for each group of a split.
public final class Measures {
  private Measures() {}

  public static List<Measured> of(Ground ground, Split split) {
    var everybody = Sample.ofAll(ground);
    Map<String, Sample> groups = split == Split.NONE ? Map.of() : Groups.of(ground, split);
    var all = new ArrayList<Measured>();
    for (Measure measure : Measure.values()) {
      var lines = new ArrayList<>(lines(measure, everybody));
      groups.forEach(
          (group, sample) -> lines(measure, sample).forEach(line -> lines.add(line.in(group))));
      all.add(new Measured(measure, lines));
    }
    return all;
  }

  private static List<Line> lines(Measure measure, Sample sample) {
    var contacts = new ContactMeasures(sample);
    var walk = new WalkMeasures(sample);
    var pages = new PageMeasures(sample);
    var after = new AfterMeasures(sample);
    var stay = new StayMeasures(sample);
    var team = new TeamMeasures(sample);
    var care = new CareMeasures(sample);
    return switch (measure) {
      case M1 -> team.cover();
      case M2 -> contacts.offered();
      case M3 -> contacts.speedOfAnswer();
      case M4 -> contacts.serviceLevel();
      case M5 -> contacts.leftUnanswered();
      case M6 -> contacts.firstText();
      case M7 -> contacts.timeToPlan();
      case M8 -> contacts.screened();
      case M9 -> pages.response();
      case M10 -> walk.levels();
      case M11 -> walk.stepsThatWork();
      case M12 -> walk.asPlanned();
      case M13 -> walk.restrictive();
      case M14 -> walk.missingStep();
      case M15 -> stay.stayed();
      case M16 -> after.followUp();
      case M17 -> after.review();
      case M18 -> after.planDecision();
      case M19 -> after.repeats();
      case M20 -> care.meetings();
      case M21 -> care.weeklyCalls();
      case M22 -> care.visits();
      case M23 -> team.caseload();
      case M24 -> team.naturalSupport();
      case M25 -> team.readyPlans();
      case M26 -> new PreventionMeasures(sample).done();
      case M27 -> new RatingMeasures(sample).ratings();
      case M28 ->
          Stream.concat(pages.mobileResponse().stream(), stay.withMobileTeam().stream()).toList();
      case M29 -> walk.imminentRisk();
      case M30 -> new PlaceMeasures(sample).days();
      case M31 -> new GapMeasures(sample).gaps();
      case HARM -> walk.harm();
      case LATE -> walk.lateRaises();
    };
  }
}
