package org.porchlight.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.porchlight.oncall.PinHash;
import picocli.CommandLine.Command;

/// Turns a PIN into the hash that the roster keeps.
@Command(
    name = "pin",
    mixinStandardHelpOptions = true,
    description = "Reads a PIN from standard input and prints the hash that the roster keeps.")
final class MakePin implements Callable<Integer> {
  private static final int SALT_BYTES = 16;

  @Override
  public Integer call() throws IOException {
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var line = input.readLine();
    var pin = line == null ? "" : line.strip();
    if (!PinHash.isPin(pin)) {
      System.err.println("pin: something else (expected: 6 to 10 digits on standard input)");
      return 2;
    }
    var salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    System.out.println(PinHash.of(pin, salt, PinHash.ITERATIONS).text());
    return 0;
  }
}
