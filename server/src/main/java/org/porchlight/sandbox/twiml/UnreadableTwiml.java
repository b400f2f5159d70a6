package org.porchlight.sandbox.twiml;

/// Says that a document cannot be run at all (12100); the same document will never be readable.
public final class UnreadableTwiml extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableTwiml(String message) {
    super(message);
  }
}
