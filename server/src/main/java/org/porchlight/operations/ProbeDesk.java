package org.porchlight.operations;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Upkeep;
import org.porchlight.line.ProbeCatcher;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Webhooks.Heard;

/// Catches the line's own test texts and test calls.
///
/// @param texts null for none
/// @param calls null for none
public record ProbeDesk(@Nullable Probes texts, @Nullable CallProbes calls)
    implements ProbeCatcher {
  /// The kinds of tests that go out, each with how its last one went.
  ///
  /// @param startedAt from when on they go out
  public List<Upkeep.Probe> told(Instant startedAt) {
    return Stream.of(
            texts == null ? null : texts.told(startedAt),
            calls == null ? null : calls.told(startedAt))
        .filter(Objects::nonNull)
        .toList();
  }

  @Override
  public boolean isProbe(Incoming.Text text) {
    return texts != null && texts.isProbe(text);
  }

  @Override
  public Future<Void> caught(Incoming.Text text) {
    return texts == null ? Future.succeededFuture() : texts.caught(text);
  }

  @Override
  public boolean isOwn(Incoming.Call call) {
    return calls != null && calls.isOwn(call);
  }

  @Override
  public Optional<Heard> heard(Incoming.Call call) {
    return isOwn(call) && calls != null ? Optional.of(calls.heard()) : Optional.empty();
  }

  @Override
  public boolean owns(LegToken token) {
    return calls != null && calls.owns(token);
  }

  @Override
  public Future<Optional<Heard>> answer(Incoming.Asking asking) {
    return calls == null ? Future.succeededFuture(Optional.empty()) : calls.answer(asking);
  }
}
