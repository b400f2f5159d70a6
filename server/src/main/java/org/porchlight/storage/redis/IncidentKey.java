package org.porchlight.storage.redis;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/// An incident's own data key, open, and how it is stored: wrapped by a family's key, or by a stray
/// key of its own until a family is known.
///
/// @param bytes the data key itself
/// @param seal what it seals with
record IncidentKey(Buffer bytes, Seal seal, Wrapped wrapped) {
  /// @param family keyed hash of the family whose key wraps it; empty while a stray key does
  /// @param stray the stray key, itself wrapped by the master key; empty when a family's key wraps
  record Wrapped(Buffer bytes, Buffer stray, String family) {}

  static IncidentKey wrappedByFamily(byte[] bytes, String family, Seal familySeal, Place place) {
    var wrapped =
        new Wrapped(Buffer.buffer(familySeal.seal(bytes, purpose(place))), Buffer.buffer(), family);
    return new IncidentKey(Buffer.buffer(bytes), Seal.of(bytes), wrapped);
  }

  static IncidentKey wrappedByStray(byte[] bytes, Vault vault, Place place) {
    var stray = vault.newKey();
    var wrapped =
        new Wrapped(
            Buffer.buffer(Seal.of(stray).seal(bytes, purpose(place))),
            Buffer.buffer(vault.wrapping().seal(stray, purpose(place))),
            "");
    return new IncidentKey(Buffer.buffer(bytes), Seal.of(bytes), wrapped);
  }

  /// Opens a stored key.
  ///
  /// @param familySeal the seal of the family that wraps it; null when a stray key does
  static IncidentKey open(Wrapped wrapped, @Nullable Seal familySeal, Vault vault, Place place) {
    var wrapping =
        familySeal != null
            ? familySeal
            : Seal.of(vault.wrapping().open(wrapped.stray().getBytes(), purpose(place)));
    var bytes = wrapping.open(wrapped.bytes().getBytes(), purpose(place));
    return new IncidentKey(Buffer.buffer(bytes), Seal.of(bytes), wrapped);
  }

  private static String purpose(Place place) {
    return "incident key|" + place;
  }

  byte[] sealEntry(byte[] plain, Place place, long version) {
    return seal.seal(plain, entryPlace(place, version));
  }

  byte[] openEntry(byte[] sealed, Place place, long version) {
    return seal.open(sealed, entryPlace(place, version));
  }

  private static String entryPlace(Place place, long version) {
    return "entry|" + place + "|" + version;
  }
}
