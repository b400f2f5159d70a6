package org.porchlight.console.walk;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.view.AfterView;
import org.porchlight.console.view.AfterView.CameOf;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.Ending.Followup;
import org.porchlight.incident.EndingEvent.FollowupReached;
import org.porchlight.incident.Entry;
import org.porchlight.incident.FamilyRating;
import org.porchlight.incident.Harm;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.ReviewEvent.FamilyRated;
import org.porchlight.incident.ReviewEvent.HarmSeen;
import org.porchlight.incident.ReviewEvent.RespondersReached;
import org.porchlight.plan.Level;

/// What is still owed after a crisis, as the walk and the review show it.
public final class AfterViews {
  private AfterViews() {}

  public static AfterView of(Speech say, IncidentFile file) {
    var ending = file.state().ending();
    var resolution = ending.resolution();
    var review = ending.review();
    var reviewAt = ending.reviewAt();
    return new AfterView(
        resolution == null ? "" : say.of("disposition", resolution.disposition()),
        ending.followups().stream().map(one -> followUp(say, file, one)).toList(),
        reviewAt == null ? "" : say.time(reviewAt),
        review == null ? "" : say.of("decision", review.decision()),
        ending.closed(),
        cameOf(say, file));
  }

  private static AfterView.FollowUp followUp(Speech say, IncidentFile file, Followup one) {
    return new AfterView.FollowUp(
        one.number(),
        one.over() ? "" : say.time(one.at()),
        one.tries(),
        one.over(),
        one.over() ? outcome(say, file, one.number()) : "");
  }

  private static String outcome(Speech say, IncidentFile file, int number) {
    return file.entries().stream()
        .filter(
            entry -> entry.event() instanceof FollowupReached reached && reached.number() == number)
        .findFirst()
        .map(entry -> reached(say, entry))
        .orElseGet(() -> say.of("follow_up.not_reached"));
  }

  private static String reached(Speech say, Entry entry) {
    var told = say.of("follow_up.reached") + ", " + say.time(entry.at());
    // A record pattern takes null for the place as well: where they are may be unknown.
    return entry.event() instanceof FollowupReached(_, _, LivingSituation where) && where != null
        ? told + " · " + say.of("living", where)
        : told;
  }

  private static CameOf cameOf(Speech say, IncidentFile file) {
    var harm = new ArrayList<String>();
    String responders = "";
    String rating = "";
    for (Entry entry : file.entries()) {
      if (entry.event() instanceof HarmSeen(var what, var when)) {
        harm.add(harm(say, what, when) + " · " + say.time(entry.at()));
      }
      if (entry.event() instanceof RespondersReached) {
        responders = say.time(entry.at());
      }
      if (entry.event() instanceof FamilyRated(var said)) {
        rating = rating(say, said) + " · " + say.time(entry.at());
      }
    }
    boolean called = file.state().walk().levelReached() == Level.EMERGENCY.number();
    return new CameOf(harm, responders, called && responders.isEmpty(), rating);
  }

  private static String harm(Speech say, Harm what, Harm.Moment when) {
    return say.of("harm_seen", what) + ", " + say.of("harm_seen", when);
  }

  private static String rating(Speech say, FamilyRating said) {
    return Stream.of(
            answer(say, "knew", said.knewWhatToDo()),
            answer(say, "listened", said.listenedTo()),
            answer(say, "again", said.wouldCallAgain()))
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String answer(Speech say, String question, int points) {
    return points == 0 ? "" : say.of("rating." + question) + " " + points + "/" + FamilyRating.BEST;
  }
}
