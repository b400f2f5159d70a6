package org.porchlight.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How well a store keeps what was appended, as it says itself at this moment.
///
/// @param written whether every append is written to a file that a restart reads again
/// @param synced how it is brought to the disk, such as `always`; empty where it does not say
/// @param well whether its last write, and its last rewriting of the file, came to a good end
/// @param bytes how long the file is
/// @param savedAt when it last saved a whole picture beside that; null when it did not since it
///   runs
public record Durability(
    boolean written, String synced, boolean well, long bytes, @Nullable Instant savedAt) {
  /// Kept in a process alone: gone with it.
  public static final Durability NONE = new Durability(false, "", true, 0, null);

  /// Whether what was answered with success is still there after the power went.
  public boolean lasts() {
    return written && well && synced.equals("always");
  }
}
