package org.porchlight.measurement;

/// A period in which more began than one answer is made of; a shorter one can be asked for.
public final class TooManyIncidents extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooManyIncidents(int count, int most) {
    super(
        "period: " + count + " incidents (expected: at most " + most + "; ask for a shorter one)");
  }
}
