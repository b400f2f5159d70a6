package org.porchlight.telephony.twilio;

import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks;

/// A line that keeps what it is told and answers what the test says.
final class LineFake implements Webhooks {
  final List<Incoming> told = new CopyOnWriteArrayList<>();
  volatile Future<Heard> heard =
      Future.succeededFuture(
          new Heard(Sample.CONTACT, List.of(new Spoken.Say("Hello from the line.", Language.EN))));
  volatile Future<Void> taken = Future.succeededFuture();
  volatile Taken kept = Taken.STORED;
  volatile Future<Void> aside = Future.failedFuture("no disk");
  volatile boolean broken;

  @Override
  public Future<Heard> call(Incoming.Call call) {
    return answer(call, heard);
  }

  @Override
  public Future<Heard> asking(Incoming.Asking asking) {
    return answer(asking, heard);
  }

  @Override
  public Future<Taken> text(Incoming.Text text) {
    return answer(text, taken).map(kept);
  }

  @Override
  public Future<Void> putAside(Incoming.Text text) {
    return answer(text, aside);
  }

  @Override
  public Future<Void> report(Incoming report) {
    return answer(report, taken);
  }

  private <T> Future<T> answer(Incoming incoming, Future<T> answer) {
    if (broken) {
      throw new IllegalStateException("a fault of the line");
    }
    told.add(incoming);
    return answer;
  }
}
