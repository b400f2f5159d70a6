package org.porchlight.plan.yaml;

import java.util.List;

/// What the checks say of one file.
///
/// @param file the name it was given by
/// @param holds such as `plan PLN-0007 v4` or `family FAM-0007`; empty when it could not be read
/// @param findings in the order of the checks; empty when there is nothing to say
public record ReviewedFile(String file, String holds, List<LocatedFinding> findings) {
  /// Copies its collections.
  public ReviewedFile {
    findings = List.copyOf(findings);
  }

  /// Whether the line may use it today.
  public boolean isReady() {
    return findings.stream().noneMatch(LocatedFinding::blocks);
  }
}
