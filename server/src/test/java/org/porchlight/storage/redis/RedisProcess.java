package org.porchlight.storage.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A Redis that somebody else runs: on a port of this machine, with its data in a folder.
public final class RedisProcess implements AutoCloseable {
  private static final int STOP_SECONDS_MAX = 10;

  private final Path folder;
  private final int port;
  private Process process;

  public RedisProcess(Path folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    this.process = run();
  }

  private Process run() throws IOException {
    Files.createDirectories(folder);
    return new ProcessBuilder(
            RedisBinary.find(folder.resolve("bin")).toString(),
            "--port",
            String.valueOf(port),
            "--bind",
            "127.0.0.1",
            "--dir",
            folder.toString(),
            "--appendonly",
            "yes",
            "--appendfsync",
            "always",
            "--save",
            "")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  public String address() {
    return "redis://127.0.0.1:" + port;
  }

  /// Ends it in good order; it can be started again.
  public void stop() throws IOException {
    process.destroy();
    try {
      process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  /// Starts again what was stopped.
  public void start() throws IOException {
    process = run();
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
