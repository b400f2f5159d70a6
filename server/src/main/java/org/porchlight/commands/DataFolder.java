package org.porchlight.commands;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The folder of everything that is kept, held by one server at a time.
///
/// The lock ends with the process, however it ends, so a killed server leaves nothing to tidy up.
final class DataFolder implements AutoCloseable {
  private static final String OWNER_ONLY = "rwx------";

  private final Path folder;
  private final FileChannel channel;

  private DataFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// Makes the folder if need be, takes its lock, and leaves this process's id in `server.pid`.
  ///
  /// @throws IOException if another server holds it, or it cannot be written; not to be retried
  static DataFolder take(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      var permissions = PosixFilePermissions.fromString(OWNER_ONLY);
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(permissions));
    }
    var channel =
        FileChannel.open(
            folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new IOException(
          "data folder: " + folder + " is in use by another server (expected: one of its own)");
    }
    var pid = ProcessHandle.current().pid();
    Files.writeString(folder.resolve("server.pid"), pid + "\n");
    return new DataFolder(folder, channel);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  /// Gives the folder back.
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve("server.pid"));
    channel.close();
  }
}
