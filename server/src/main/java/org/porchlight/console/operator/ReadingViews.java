package org.porchlight.console.operator;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.console.Console;
import org.porchlight.console.view.Choice;
import org.porchlight.console.view.OperatorView;
import org.porchlight.console.view.Speech;
import org.porchlight.coordination.ReadingBook;
import org.porchlight.storage.ReadingLog.Reading;

/// Who read what and why, as asked for: of everybody or one reader, everything or one kind.
final class ReadingViews {
  private static final int NEWEST = 100;

  /// So far back the log is looked through for what somebody asks for.
  private static final int LOOKED_THROUGH_MAX = 20_000;

  private static final int SHOWN_MAX = 300;
  private static final String GLASS = "broke_glass";
  private static final List<String> KINDS =
      List.of(
          "incident",
          "timeline",
          "handoff",
          "review",
          "plan",
          "plans",
          "draft",
          "board",
          "difference",
          "paper",
          "copy",
          "card",
          "links",
          "import",
          "command",
          "family",
          "families",
          "care",
          "telephones",
          "step",
          "measures",
          "enrolment",
          "sessions");

  private final Console console;
  private final String reader;
  private final String what;
  private final boolean withReason;

  ReadingViews(Console console, RoutingContext request) {
    this.console = console;
    this.reader = asked(request, "reader");
    this.what = asked(request, "what");
    this.withReason = !asked(request, "reason").isEmpty();
  }

  private static String asked(RoutingContext request, String field) {
    return Optional.ofNullable(request.request().getParam(field)).orElse("").strip();
  }

  private boolean picks() {
    return !reader.isEmpty() || !what.isEmpty() || withReason;
  }

  /// Empty where the log cannot be read.
  Future<List<Reading>> read() {
    var log = console.store().readings();
    return (picks()
            ? log.find(console.agency(), this::isAskedFor, SHOWN_MAX, LOOKED_THROUGH_MAX)
            : log.recent(console.agency(), NEWEST))
        .otherwise(List.<Reading>of());
  }

  private boolean isAskedFor(Reading one) {
    String why = one.why();
    return (reader.isEmpty() || isReader(one))
        && (what.isEmpty() || one.what().equals(what))
        && (!withReason || (why != null && why.startsWith(GLASS)));
  }

  /// Whoever asks for programs is shown what each of them read.
  private boolean isReader(Reading one) {
    return reader.equals(ReadingBook.PROGRAM)
        ? ReadingBook.account(one).isPresent()
        : one.reader().value().equals(reader);
  }

  OperatorView.Audit view(Speech say, List<Reading> found) {
    var everybody =
        Stream.concat(
            console.roster().get().staff().stream()
                .map(one -> Choice.of(one.id().value(), one.name())),
            Stream.of(Choice.of(ReadingBook.PROGRAM, say.of("who_read.program"))));
    return new OperatorView.Audit(
        found.stream().map(one -> row(say, one)).toList(),
        everybody.toList(),
        KINDS.stream().map(one -> Choice.of(one, say.code("operator.read", one))).toList(),
        reader,
        what,
        withReason,
        picks());
  }

  private OperatorView.Reading row(Speech say, Reading one) {
    return new OperatorView.Reading(
        say.time(one.at()),
        WhoReadPage.reader(console, say, one.reader()),
        say.code("operator.read", one.what()) + " " + one.id(),
        WhoReadPage.why(say, one.why()));
  }
}
