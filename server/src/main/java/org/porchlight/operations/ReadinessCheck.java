package org.porchlight.operations;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import java.util.function.Supplier;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Store;

/// One thing that must hold before this server takes contacts.
///
/// @param name a short word, shown to everybody who asks
/// @param check succeeds when it holds; why it does not is not shown
public record ReadinessCheck(String name, Supplier<Future<Void>> check) {
  public ReadinessCheck {
    requireNonNull(name, "name");
    requireNonNull(check, "check");
  }

  /// That the store answers.
  public static ReadinessCheck store(Store store, AgencyId agency) {
    return new ReadinessCheck("store", () -> store.incidents().recent(agency, 1).mapEmpty());
  }

  /// A thing that is so or not without asking anybody.
  public static ReadinessCheck that(String name, Supplier<Boolean> holds) {
    return new ReadinessCheck(
        name,
        () ->
            holds.get()
                ? Future.succeededFuture()
                : Future.failedFuture(new IllegalStateException(name + ": not ready")));
  }
}
