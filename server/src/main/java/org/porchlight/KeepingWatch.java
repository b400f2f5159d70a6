package org.porchlight;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Upkeep.Disk;
import org.porchlight.console.Upkeep.Keeping;
import org.porchlight.storage.Durability;
import org.porchlight.storage.Store;

/// Asks the store, the disk and the auditor's last word how what is kept is kept.
record KeepingWatch(Vertx vertx, Store store, Path data) {
  /// Succeeds whatever is wrong: what cannot be known is left out.
  Future<Keeping> look() {
    var durability = store.durability().map(Optional::of).otherwise(Optional.<Durability>empty());
    var onDisk =
        vertx
            .executeBlocking(
                () -> new Keeping(null, LastAudit.in(data).read().orElse(null), disk()), false)
            .map(Objects::requireNonNull)
            .otherwise(Keeping.UNKNOWN);
    return Future.all(durability, onDisk)
        .map(_ ->
            new Keeping(
                durability.result().orElse(null), onDisk.result().audit(), onDisk.result().disk()));
  }

  private @Nullable Disk disk() {
    try {
      var disk = Files.getFileStore(data);
      return new Disk(disk.getUsableSpace(), disk.getTotalSpace());
    } catch (IOException _) {
      return null;
    }
  }
}
