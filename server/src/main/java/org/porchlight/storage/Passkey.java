package org.porchlight.storage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.porchlight.oncall.StaffId;

/// A key that somebody's own device holds, and proves to hold when they sign in.
///
/// @param id the device's name for it, in URL-safe Base64
/// @param label what its owner calls it
/// @param material public key and counter, as whoever checks the proofs writes them
public record Passkey(StaffId staff, String id, String label, Instant since, String material) {
  public Passkey {
    requireNonNull(staff, "staff");
    requireNonNull(id, "id");
    requireNonNull(label, "label");
    requireNonNull(since, "since");
    requireNonNull(material, "material");
  }
}
