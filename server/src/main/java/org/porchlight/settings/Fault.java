package org.porchlight.settings;

/// One thing in what an operator wrote that stops the start.
///
/// @param origin where it was written, such as `config/porchlight.yaml:12` or `--set`
/// @param key such as `line.hard-limit`; empty if it is about the whole file
/// @param got what is there; never a secret
/// @param expected what could be there
public record Fault(String origin, String key, String got, String expected) {
  @Override
  public String toString() {
    var place = key.isEmpty() ? origin : origin + " " + key;
    return place + ": got " + got + ", expected " + expected;
  }
}
