package org.porchlight.storage;

/// What makes two deliveries of the same input one: kept with the incident for at least 8 days.
///
/// Such as `call:CA…:0`, `text:SM…`, `status:SM…:delivered:`, `api:…`, `deadline:PAGE_ANSWER:3:…`.
public record NaturalKey(String value) {
  @Override
  public String toString() {
    return value;
  }
}
