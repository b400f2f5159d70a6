package org.porchlight.coordination.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.porchlight.coordination.signing.SignOffEvent.Answered;
import org.porchlight.coordination.signing.SignOffEvent.Asked;
import org.porchlight.coordination.signing.SignOffEvent.CodeMissed;
import org.porchlight.coordination.signing.SignOffEvent.Heard;
import org.porchlight.coordination.signing.SignOffEvent.Withdrawn;
import org.porchlight.plan.Agreement;

/// Everything asked at one telephone, in the order of asking.
///
/// @param version of its journal
public record AskedPhone(long version, List<Standing> asks) {
  /// A telephone at which nobody was asked.
  public static final AskedPhone NONE = new AskedPhone(0, List.of());

  /// Copies its collections.
  public AskedPhone {
    asks = List.copyOf(asks);
  }

  /// One ask, and what became of it.
  ///
  /// @param answer what they said last; null before they said anything, and after taking it back
  public record Standing(SignOffAsk ask, int misses, boolean heard, @Nullable Agreement answer) {
    boolean canBeHeard(Instant now) {
      return misses < SignOffAsk.MISSES_MAX && now.isBefore(ask.until());
    }
  }

  AskedPhone after(SignOffEvent event) {
    return switch (event) {
      case Asked(var ask) -> {
        var more = new ArrayList<>(asks);
        more.add(new Standing(ask, 0, false, null));
        yield new AskedPhone(version + 1, more);
      }
      case CodeMissed(var ask) ->
          changed(ask, one -> new Standing(one.ask(), one.misses() + 1, one.heard(), one.answer()));
      case Heard(var ask) ->
          changed(ask, one -> new Standing(one.ask(), one.misses(), true, one.answer()));
      case Answered(var ask, var agreement) ->
          changed(ask, one -> new Standing(one.ask(), one.misses(), true, agreement));
      case Withdrawn(var ask) ->
          changed(ask, one -> new Standing(one.ask(), one.misses(), one.heard(), null));
    };
  }

  private AskedPhone changed(int ask, UnaryOperator<Standing> change) {
    return new AskedPhone(
        version + 1,
        asks.stream().map(one -> one.ask().number() == ask ? change.apply(one) : one).toList());
  }

  /// The newest ask that waits for an answer and may still be read aloud.
  public Optional<Standing> toHear(Instant now) {
    return newest(one -> one.answer() == null && one.canBeHeard(now));
  }

  /// The ask with this number, while it may be read aloud.
  public Optional<Standing> toHear(int number, Instant now) {
    return newest(one -> one.ask().number() == number && one.canBeHeard(now));
  }

  /// The newest ask that a text can answer: whoever heard it may answer, and answer again.
  public Optional<Standing> newest() {
    return newest(_ -> true);
  }

  /// The newest ask that was answered.
  public Optional<Standing> answered() {
    return newest(one -> one.answer() != null);
  }

  private Optional<Standing> newest(Predicate<Standing> which) {
    return asks.reversed().stream().filter(which).findFirst();
  }

  /// The number of the next ask.
  public int next() {
    return asks.size() + 1;
  }
}
