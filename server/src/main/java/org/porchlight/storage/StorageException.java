package org.porchlight.storage;

/// The store did not answer, or answered with a fault of its own.
///
/// Whether a write was stored is unknown. Retry with the same natural key: a second copy is
/// refused.
public sealed class StorageException extends RuntimeException
    permits BrokenLogException, BrokenJournalException {
  private static final long serialVersionUID = 1;

  public StorageException(String message) {
    super(message);
  }

  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }
}
