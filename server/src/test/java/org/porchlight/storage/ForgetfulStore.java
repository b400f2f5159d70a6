package org.porchlight.storage;

import io.vertx.core.Future;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A store that keeps nothing, and gives every call the likeliest answer of an empty one.
final class ForgetfulStore implements ParameterResolver {
  private record Empty(Store store) implements TestStore {
    @Override
    public void letPass(Duration time) {}
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == TestStore.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return new Empty(port(Store.class));
  }

  private static <T> T port(Class<T> port) {
    var loader = ForgetfulStore.class.getClassLoader();
    var proxy =
        Proxy.newProxyInstance(
            loader, new Class<?>[] {port}, (_, method, args) -> answer(method, args));
    return port.cast(proxy);
  }

  private static Object answer(Method method, Object @Nullable [] args) {
    if (method.getReturnType() == Runnable.class) {
      Runnable nothing = () -> {};
      return nothing;
    }
    if (method.getReturnType() != Future.class) {
      return port(method.getReturnType());
    }
    return empty(method, args == null ? new Object[0] : args);
  }

  private static Future<?> empty(Method method, Object[] args) {
    var call = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    return switch (call) {
      case "IncidentLog.append" ->
          Future.succeededFuture(new Appended.Done(((Append) args[0]).newVersion()));
      case "IncidentLog.read" -> Future.succeededFuture(Log.EMPTY);
      case "Journal.append" -> Future.succeededFuture(new Appended.Done((Long) args[2] + 1));
      case "DeadlineQueue.claim" ->
          Future.succeededFuture(new DeadlineQueue.Claimed(List.of(), null));
      case "Outbox.backlog" -> Future.succeededFuture(new Outbox.Backlog(0, null, 0));
      case "Admission.admit", "Admission.admitCall" -> Future.succeededFuture(args[2]);
      case "Admission.ofFamily" -> Future.succeededFuture(Set.of());
      case "IncidentLog.knows", "Journal.knows" -> Future.succeededFuture(false);
      case "Admission.active",
          "Admission.ofCall",
          "Directory.family",
          "PlanLibrary.version",
          "PlanLibrary.agencyDefault",
          "Sessions.find",
          "Tickets.redeem",
          "Passkeys.find",
          "Administrators.passphraseHash" ->
          Future.succeededFuture(Optional.empty());
      case "PlanLibrary.running" ->
          args.length == 3
              ? Future.succeededFuture(Optional.empty())
              : Future.succeededFuture(List.of());
      case "PlanLibrary.put" -> Future.succeededFuture(new PlanLibrary.Stored.New());
      case "Administrators.appoint" -> Future.succeededFuture(true);
      case "Passkeys.of" -> Future.succeededFuture(List.of());
      case "Tickets.count" -> Future.succeededFuture(true);
      case "PhoneSlots.claim" -> Future.succeededFuture(0);
      case "PhoneSlots.held" -> Future.succeededFuture(new TreeMap<>());
      case "CallSlots.grant" -> Future.succeededFuture(Duration.ZERO);
      case String lists
          when List.of(
                      "claim",
                      "retake",
                      "open",
                      "recent",
                      "candidates",
                      "families",
                      "begun",
                      "read")
                  .contains(method.getName())
              && !lists.equals("Sessions.open") ->
          Future.succeededFuture(List.of());
      case String _ -> Future.succeededFuture();
    };
  }
}
