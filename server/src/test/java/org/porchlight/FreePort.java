package org.porchlight;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// Finds a port for what must know its own before it listens.
///
/// It lies below those that the system hands out by itself (32768 and up on Linux), so that no
/// connection of another test takes it between the finding and the listening.
public final class FreePort {
  private static final int FROM = 20_000;
  private static final int UNTIL = 32_768;
  private static final int TRIES_MAX = 100;

  /// Far from where another process of tests begins.
  private static final int APART = 1_511;

  private static final AtomicInteger TAKEN = new AtomicInteger();

  private FreePort() {}

  public static int next() {
    for (int i = 0; i < TRIES_MAX; i++) {
      long place = ProcessHandle.current().pid() * APART + TAKEN.getAndIncrement();
      int port = FROM + (int) (place % (UNTIL - FROM));
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException _) {
        // Somebody has it; another is tried.
      }
    }
    throw new AssertionError("ports: none free of " + TRIES_MAX + " between 20000 and 32767");
  }
}
