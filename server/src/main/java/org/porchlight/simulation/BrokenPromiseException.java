package org.porchlight.simulation;

/// A promise of the line did not hold; the message says which, where and in which run.
final class BrokenPromiseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BrokenPromiseException(String message, Throwable cause) {
    super(message, cause);
  }

  BrokenPromiseException(String message) {
    super(message);
  }
}
