package org.porchlight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.porchlight.oncall.PinHash;

/// The demo's staff with handoffs: Sam by day, Luz by night, Pat above them all the time.
final class Rota {
  private static final String SHIPPED = "shifts:\n";

  private Rota() {}

  /// A roster file with these lines in place of the shipped shifts.
  static Path file(String plan) {
    try {
      var shipped = Files.readString(Root.path("config/roster.yaml"));
      var staff = shipped.substring(0, shipped.lastIndexOf(SHIPPED));
      var file = Files.createTempFile("rota", ".yaml");
      file.toFile().deleteOnExit();
      return Files.write(file, (staff + SHIPPED + plan).getBytes(UTF_8));
    } catch (IOException unable) {
      throw new UncheckedIOException("roster of a test", unable);
    }
  }

  /// The same with an operator, O1 with this PIN, who is on no shift.
  static Path withOperator(Path roster, String pin) {
    try {
      var hash = PinHash.of(pin, "operator".getBytes(UTF_8), PinHash.ITERATIONS).text();
      var operator =
          """
            - id: O1
              name: Kim Okoye
              duty: operator
              phone: "+12025550187"
              languages: [en]
              pin: %s

          """
              .formatted(hash);
      var text = Files.readString(roster);
      int at = text.lastIndexOf(SHIPPED);
      return Files.writeString(roster, text.substring(0, at) + operator + text.substring(at));
    } catch (IOException unable) {
      throw new UncheckedIOException("roster of a test", unable);
    }
  }

  static Path byDayAndNight(String more) {
    return file(
        """
          - {staff: S1, hours: "08:00-20:00"}
          - {staff: S2, duty: primary, hours: "20:00-08:00"}
          - {staff: S3, hours: "24/7"}
          - {staff: C1, hours: "24/7"}
        """
            + more);
  }
}
