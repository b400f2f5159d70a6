package org.porchlight.storage;

/// One journal cannot be read: its hash chain does not verify, or it holds what this version does
/// not know. Never retried; other journals are not touched by it.
public final class BrokenJournalException extends StorageException {
  private static final long serialVersionUID = 1;

  /// @param kind of the journal; its id may be a family's and is not told
  public BrokenJournalException(String kind, String message, Throwable cause) {
    super("journal of kind " + kind + ": " + message, cause);
  }

  public BrokenJournalException(String kind, String message) {
    super("journal of kind " + kind + ": " + message);
  }
}
