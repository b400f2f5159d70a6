package org.porchlight.review.measures;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.EndingEvent.FollowupReached;
import org.porchlight.incident.FamilyRating;
import org.porchlight.incident.Harm;
import org.porchlight.incident.Medium;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.Phase;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.Review.PlanDecision;
import org.porchlight.incident.ReviewEvent.FamilyRated;
import org.porchlight.incident.ReviewEvent.HarmSeen;
import org.porchlight.incident.ReviewEvent.RespondersReached;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.SafetyScreen.Answer;
import org.porchlight.incident.StepOutcome;
import org.porchlight.oncall.Duty;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Append;
import org.porchlight.storage.Appended;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.Store;
import org.porchlight.storage.Summary;

/// A year of crises of the sample family, put into a store as if it had been; the same every time.
public final class SeededYear {
  private static final int AT_ONCE = 64;
  private static final double CALLS = 0.7;
  private static final SafetyScreen CALM =
      new SafetyScreen(Answer.NO, Answer.NO, Answer.YES, Answer.NO, Answer.YES, "");

  private final RandomGenerator random = new SplittableRandom(7);

  private SeededYear() {}

  /// Some of a year's crises.
  public record Some(List<Append> appends) {
    public Some {
      appends = List.copyOf(appends);
    }
  }

  /// @param last the last day on which one begins
  /// @param count how many, spread over the 365 days up to it
  public static List<Some> inParts(AgencyId agency, LocalDate last, int count) {
    var all = crises(last, count).stream().map(crisis -> append(agency, crisis)).toList();
    return IntStream.iterate(0, from -> from < count, from -> from + AT_ONCE)
        .mapToObj(from -> new Some(all.subList(from, Math.min(count, from + AT_ONCE))))
        .toList();
  }

  public static Future<List<Appended>> into(Store store, Some some) {
    return AtOnce.answers(some.appends().stream().map(store.incidents()::append).toList());
  }

  private static List<Crisis> crises(LocalDate last, int count) {
    var year = new SeededYear();
    var crises = new ArrayList<Crisis>();
    for (int number = 0; number < count; number++) {
      crises.add(year.crisis(number, last.minusDays(364L - number * 365L / count)));
    }
    return crises;
  }

  private Crisis crisis(int number, LocalDate day) {
    boolean calls = random.nextDouble() < CALLS;
    String begins = "%sT%02d:%02d:00Z".formatted(day, random.nextInt(24), random.nextInt(60));
    var crisis = calls ? Crisis.call(number, begins) : Crisis.text(number, begins);
    int level = 1 + (int) Math.min(4, Math.abs(random.nextGaussian()) * 1.6);
    crisis
        .pages(new Recipient.OnDuty(Crisis.SAM, Duty.PRIMARY))
        .seconds(5 + (long) (Math.abs(random.nextGaussian()) * 40))
        .acknowledged()
        .answered(calls ? Medium.VOICE : Medium.TEXT)
        .seconds(40)
        .screened(CALM)
        .planned();
    walk(crisis, level);
    if (random.nextInt(12) == 0) {
      crisis.skips("H4", NotTriedReason.RESOURCE_MISSING);
    }
    if (random.nextInt(40) == 0) {
      crisis.then(new HarmSeen(Harm.HURT, Harm.Moment.DURING_STEPS));
    }
    if (level == 5 && random.nextBoolean()) {
      crisis.then(new RespondersReached());
    }
    return ended(crisis, level);
  }

  private void walk(Crisis crisis, int level) {
    for (int step = 1; step <= level; step++) {
      crisis
          .step("H" + step, step, step == level ? StepOutcome.WORKED : StepOutcome.DID_NOT_WORK)
          .minutes(4 + random.nextInt(20));
    }
  }

  private Crisis ended(Crisis crisis, int level) {
    var place =
        level == 5 && random.nextBoolean() ? LivingSituation.HOSPITAL : LivingSituation.HOME;
    var how =
        place == LivingSituation.HOSPITAL
            ? Disposition.ED_ADMITTED_VOLUNTARY
            : Disposition.STABILIZED_IN_PLACE;
    crisis
        .resolved(how, place)
        .hours(20 + random.nextInt(8))
        .then(new FollowupReached(1, "", place));
    if (random.nextInt(3) > 0) {
      crisis.then(
          new FamilyRated(
              new FamilyRating(
                  3 + random.nextInt(3), 3 + random.nextInt(3), 2 + random.nextInt(4))));
    }
    return crisis
        .hours(10 + random.nextInt(50))
        .decided(
            random.nextInt(3) == 0 ? PlanDecision.CHANGED : PlanDecision.KEPT,
            FamilyPresence.PRESENT,
            "it holds");
  }

  private static Append append(AgencyId agency, Crisis crisis) {
    var entries = crisis.entries();
    return new Append(
        agency,
        crisis.id(),
        0,
        new NaturalKey("seeded:" + crisis.id()),
        entries,
        List.of(),
        Set.of(),
        List.of(),
        Set.of(),
        new Summary(
            Phase.CLOSED,
            Crisis.FAMILY,
            false,
            true,
            entries.getFirst().at(),
            Set.of(Crisis.FAMILY)),
        new ServerId("seeded"));
  }
}
