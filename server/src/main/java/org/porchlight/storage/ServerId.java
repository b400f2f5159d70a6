package org.porchlight.storage;

/// Names one installation of the server for good: kept in its data folder, under a lock.
public record ServerId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
