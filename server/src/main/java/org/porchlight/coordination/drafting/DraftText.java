package org.porchlight.coordination.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.checks.Finding;

/// Reads and writes the text of drafts, which need not be whole plans; never throws for what is in
/// one.
public interface DraftText {
  /// What the text says; empty when it is no file of keys.
  Optional<Map<String, Object>> form(String text);

  /// Writes a form so that reading it gives an equal one.
  String text(Map<String, Object> form);

  /// Reads the text as a plan.
  Read read(String text);

  /// The line of a path of the file, from 1.
  int line(String text, String path);

  /// A plan, or what keeps the text from being one.
  ///
  /// @param plan null while there are faults
  /// @param faults each with its line
  record Read(@Nullable CrisisPlan plan, List<Located> faults) {
    public Read {
      faults = List.copyOf(faults);
    }
  }

  /// What a check says of a draft, and where.
  ///
  /// @param line of the draft's text, from 1
  record Located(Finding finding, int line) {}
}
