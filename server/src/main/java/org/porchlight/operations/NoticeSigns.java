package org.porchlight.operations;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.porchlight.console.Lately.About;
import org.porchlight.console.Lately.Missed;
import org.porchlight.duty.RosterBook;
import org.porchlight.incident.Undelivery;
import org.porchlight.incident.Undelivery.Mender;
import org.porchlight.oncall.duty.RosterEvent;
import org.porchlight.oncall.duty.RosterEvent.MessageMissed;
import org.porchlight.storage.Journal.Told;

/// What the roster's journal tells of messages to staff that belong to no crisis and did not
/// arrive: about shifts, dates that are due, a broken glass.
///
/// Lives on one event loop, and reads what came since it looked last.
public final class NoticeSigns {
  private final RosterBook book;
  private final List<Missed> missed = new ArrayList<>();
  private long read;

  public NoticeSigns(RosterBook book) {
    this.book = book;
  }

  /// Everything that did not arrive so far. Fails with the store.
  public Future<List<Missed>> read() {
    return book.history(read)
        .map(told -> {
          for (var one : told) {
            // Two looks may be under way at once.
            if (one.version() == read + 1) {
              read = one.version();
              missed(one);
            }
          }
          return List.copyOf(missed);
        });
  }

  private void missed(Told<RosterEvent> told) {
    why(told.event())
        .ifPresent(why ->
            missed.add(new Missed(About.NOTICE, why, why.mendedOnDuty(), Set.of(), 1, told.at())));
  }

  /// Tells the operator, from now on, of what is theirs to mend.
  public static void tell(RosterBook book, Consumer<String> operator) {
    book.listen(events ->
        events.stream()
            .flatMap(event -> why(event).stream())
            .filter(why -> why.mendedOnDuty() == Mender.OPERATOR)
            .distinct()
            .forEach(why -> operator.accept(UndeliveredWatch.words(why))));
  }

  /// The journal keeps the carrier's reason, or how the call ended; empty for what is no trouble of
  /// a phone, such as somebody who has left the roster.
  private static Optional<Undelivery> why(RosterEvent event) {
    return event instanceof MessageMissed(_, var word) ? why(word) : Optional.empty();
  }

  private static Optional<Undelivery> why(String word) {
    return switch (word) {
      case "failed" -> Optional.of(Undelivery.BAD_NUMBER);
      case "canceled" -> Optional.of(Undelivery.NO_ANSWER);
      case "completed" -> Optional.of(Undelivery.NO_PERSON);
      default ->
          Arrays.stream(Undelivery.values())
              .filter(why -> why.name().toLowerCase(Locale.ROOT).equals(word))
              .findFirst();
    };
  }
}
