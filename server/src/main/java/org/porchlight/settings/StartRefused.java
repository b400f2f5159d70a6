package org.porchlight.settings;

import java.util.List;
import java.util.stream.Collectors;

/// Thrown when settings, roster or wording cannot be started with. Not to be retried as they are.
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /// @param faults all that was found, at least one
  StartRefused(List<Fault> faults) {
    super(
        faults.stream()
            .map(Fault::toString)
            .collect(Collectors.joining("\n  ", counted(faults.size()) + ":\n  ", "")));
    this.faults = List.copyOf(faults);
  }

  private static String counted(int count) {
    return count == 1 ? "1 fault" : count + " faults";
  }

  public List<Fault> faults() {
    return faults;
  }
}
