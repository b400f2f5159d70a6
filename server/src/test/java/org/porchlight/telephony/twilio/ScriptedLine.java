package org.porchlight.telephony.twilio;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks;

/// A line that answers each path with the verbs it was given, and keeps what it is told.
final class ScriptedLine implements Webhooks {
  final List<Incoming> told = new CopyOnWriteArrayList<>();
  final Map<String, List<Spoken>> script = new ConcurrentHashMap<>();

  @Override
  public Future<Heard> call(Incoming.Call call) {
    told.add(call);
    return Future.succeededFuture(
        new Heard(Sample.CONTACT, script.getOrDefault("call", List.of())));
  }

  @Override
  public Future<Heard> asking(Incoming.Asking asking) {
    told.add(asking);
    String answered = asking.path() + (asking.digits().isEmpty() ? "" : "=" + asking.digits());
    return Future.succeededFuture(
        new Heard(asking.token(), script.getOrDefault(answered, List.of())));
  }

  @Override
  public Future<Taken> text(Incoming.Text text) {
    told.add(text);
    return Future.succeededFuture(Taken.STORED);
  }

  @Override
  public Future<Void> putAside(Incoming.Text text) {
    return Future.failedFuture("no disk in this test");
  }

  @Override
  public Future<Void> report(Incoming report) {
    told.add(report);
    return Future.succeededFuture();
  }

  <T extends Incoming> List<T> told(Class<T> kind) {
    return told.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
