package org.porchlight.operations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.porchlight.incident.CallEvent;
import org.porchlight.incident.ContactEvent;
import org.porchlight.incident.DrillEvent;
import org.porchlight.incident.DutyEvent;
import org.porchlight.incident.EndingEvent;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Errand;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.MessageEvent;
import org.porchlight.incident.MessageEvent.MessageUndelivered;
import org.porchlight.incident.PageEvent;
import org.porchlight.incident.PageEvent.PageUndelivered;
import org.porchlight.incident.ReviewEvent;
import org.porchlight.incident.SubjectEvent;
import org.porchlight.incident.Undelivery;
import org.porchlight.incident.Undelivery.Mender;
import org.porchlight.incident.WalkEvent;
import org.porchlight.line.TurnListener;

/// Tells the operator of pages and texts that do not arrive for a reason that is theirs to mend.
///
/// What can be mended by whoever has the crisis, or keeps the family's record, is told to them.
public final class UndeliveredWatch implements TurnListener {
  private final Consumer<String> operator;

  /// @param operator is told what is wrong; the same words for as long as it is the same
  public UndeliveredWatch(Consumer<String> operator) {
    this.operator = operator;
  }

  @Override
  public void stored(
      IncidentId incident, IncidentState before, IncidentState after, List<Errand> errands) {}

  @Override
  public void told(IncidentState after, List<Entry> entries) {
    entries.stream()
        .flatMap(entry -> theirs(after, entry).stream())
        .distinct()
        .forEach(why -> operator.accept(words(why)));
  }

  private static Optional<Undelivery> theirs(IncidentState after, Entry entry) {
    return switch (entry.event()) {
      case PageUndelivered(var page, _, var why, _) ->
          after
              .pages()
              .find(page)
              .filter(one -> why.mendedBy(one.to()) == Mender.OPERATOR)
              .map(_ -> why);
      case MessageUndelivered(_, var why) ->
          why.mendedElsewhere() == Mender.OPERATOR ? Optional.of(why) : Optional.empty();
      case PageEvent _, MessageEvent _ -> Optional.empty();
      case ContactEvent _,
          SubjectEvent _,
          WalkEvent _,
          DutyEvent _,
          EndingEvent _,
          ReviewEvent _,
          DrillEvent _,
          CallEvent _ ->
          // Among people, not between the line and their phones.
          Optional.empty();
    };
  }

  static String words(Undelivery why) {
    return "texts or calls do not arrive: " + why.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
