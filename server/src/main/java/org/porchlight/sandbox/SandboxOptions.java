package org.porchlight.sandbox;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Account;
import org.porchlight.sandbox.carrier.VirtualClock;

/// How a sandbox is set up; begin with {@link #usual} and change what differs.
///
/// @param port 0 for any free one
/// @param phonesFile null when `phonesYaml` holds the same text
/// @param publicUrl replaces `${PUBLIC_URL}` in the phones file
/// @param second another account on the same network; null for none
/// @param callsPerSecond how fast calls made by REST leave; 0 for no limit
/// @param seed of ids and of faults with a probability
/// @param wall where a real clock takes its time from, and where a manual one begins
public record SandboxOptions(
    int port,
    @Nullable Path phonesFile,
    String phonesYaml,
    String publicUrl,
    Account account,
    @Nullable Account second,
    VirtualClock.Mode clock,
    double callsPerSecond,
    long seed,
    InstantSource wall) {

  /// Account of the demo.
  public static final String DEMO_ACCOUNT = "AC00000000000000000000000000000000";

  /// Auth token of the demo.
  public static final String DEMO_TOKEN = "demo-twilio-token";

  /// Returns a free port, no phones, the demo account, a real clock, one call a second.
  public static SandboxOptions usual() {
    return new SandboxOptions(
        0,
        null,
        "",
        "http://127.0.0.1:8080",
        new Account(DEMO_ACCOUNT, DEMO_TOKEN),
        null,
        VirtualClock.Mode.REAL,
        1.0,
        1L,
        InstantSource.system());
  }

  public SandboxOptions withPort(int number) {
    return new SandboxOptions(
        number,
        phonesFile,
        phonesYaml,
        publicUrl,
        account,
        second,
        clock,
        callsPerSecond,
        seed,
        wall);
  }

  public SandboxOptions withPhonesFile(Path file) {
    return new SandboxOptions(
        port, file, phonesYaml, publicUrl, account, second, clock, callsPerSecond, seed, wall);
  }

  /// Takes the text of a phones file instead of a file.
  public SandboxOptions withPhones(String yaml) {
    return new SandboxOptions(
        port, null, yaml, publicUrl, account, second, clock, callsPerSecond, seed, wall);
  }

  public SandboxOptions withPublicUrl(String url) {
    return new SandboxOptions(
        port, phonesFile, phonesYaml, url, account, second, clock, callsPerSecond, seed, wall);
  }

  public SandboxOptions withAccount(String sid, String authToken) {
    return new SandboxOptions(
        port,
        phonesFile,
        phonesYaml,
        publicUrl,
        new Account(sid, authToken),
        second,
        clock,
        callsPerSecond,
        seed,
        wall);
  }

  /// Adds another account, which owns the numbers that say `account: second`.
  public SandboxOptions withSecondAccount(String sid, String authToken) {
    return new SandboxOptions(
        port,
        phonesFile,
        phonesYaml,
        publicUrl,
        account,
        new Account(sid, authToken),
        clock,
        callsPerSecond,
        seed,
        wall);
  }

  /// Lets the clock stand until it is turned, beginning at the present instant of `start`.
  public SandboxOptions withManualClock(InstantSource start) {
    return timed(VirtualClock.Mode.MANUAL, start);
  }

  /// Lets a clock that goes by itself take its time from here.
  public SandboxOptions withTimeOf(InstantSource there) {
    return timed(clock, there);
  }

  private SandboxOptions timed(VirtualClock.Mode mode, InstantSource from) {
    return new SandboxOptions(
        port, phonesFile, phonesYaml, publicUrl, account, second, mode, callsPerSecond, seed, from);
  }

  public SandboxOptions withCallsPerSecond(double perSecond) {
    return new SandboxOptions(
        port, phonesFile, phonesYaml, publicUrl, account, second, clock, perSecond, seed, wall);
  }

  public SandboxOptions withSeed(long number) {
    return new SandboxOptions(
        port,
        phonesFile,
        phonesYaml,
        publicUrl,
        account,
        second,
        clock,
        callsPerSecond,
        number,
        wall);
  }
}
