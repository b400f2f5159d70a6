package org.porchlight.telephony;

import io.vertx.core.Future;
import java.util.List;

/// What the line answers to the carrier. Every future completes within the carrier's patience.
public interface Webhooks {
  /// Answers a call's first question.
  Future<Heard> call(Incoming.Call call);

  /// Answers a call's later questions.
  Future<Heard> asking(Incoming.Asking asking);

  /// Takes a text in; any reply leaves by the outbox. Tells where it is kept.
  Future<Taken> text(Incoming.Text text);

  /// Puts a text aside on disk, and asks nobody else; it is taken in as soon as that can be.
  Future<Void> putAside(Incoming.Text text);

  /// Takes a report in. A failure asks the carrier to tell it again.
  Future<Void> report(Incoming report);

  /// Where a text is kept.
  enum Taken {
    /// In its incident's log.
    STORED,
    /// On this machine's disk: nobody has seen it, and whoever sent it must hear so.
    ASIDE
  }

  /// What a call is told to do, and whose leg it is: paths of `verbs` lie below that leg's token.
  record Heard(LegToken token, List<Spoken> verbs) {
    public Heard {
      verbs = List.copyOf(verbs);
    }
  }
}
