package org.porchlight.storage;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/// Where what is kept lives, and which key opens it.
///
/// @param redis empty for an embedded server in the data folder; else `redis://h:p`,
///   `redis-sentinel://h:p,h:p/name` or `redis-cluster://h:p,h:p`
/// @param masterKey empty for a file of its own in the data folder (demo only); else `file:/path`
///   of a file that only its owner can read
/// @param folder the data folder
public record StorageSettings(String redis, String masterKey, Path folder) {
  public StorageSettings {
    requireNonNull(redis, "redis");
    requireNonNull(masterKey, "masterKey");
    requireNonNull(folder, "folder");
  }
}
