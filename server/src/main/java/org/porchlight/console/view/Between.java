package org.porchlight.console.view;

/// The box that keeps words from caregivers, wherever staff write some down.
public enum Between {
  /// The policy pack keeps nothing: no promise is made that is not kept.
  NOT_OFFERED,
  OFFERED,
  /// The young person speaks: ticked until somebody unticks it.
  MARKED;

  /// The same for words that are written when whoever spoke is gone.
  public Between later() {
    return this == MARKED ? OFFERED : this;
  }
}
