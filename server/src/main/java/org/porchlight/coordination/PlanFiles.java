package org.porchlight.coordination;

import java.util.List;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;

/// Reads and writes the file form of plans and families, which is YAML; JSON is read as well.
public interface PlanFiles {
  /// Reads one plan or family, whichever the text says it is; never throws for what is in it.
  ///
  /// @param name the name that faults give the file
  Read read(String name, byte[] bytes);

  /// Writes a plan so that reading it gives an equal plan.
  String yaml(CrisisPlan plan);

  /// What a file holds.
  sealed interface Read {
    record Plan(CrisisPlan plan) implements Read {}

    record Family(FamilyRecord family) implements Read {}

    /// @param faults one or more
    record Unreadable(List<FileFault> faults) implements Read {
      /// Copies its collections.
      public Unreadable {
        faults = List.copyOf(faults);
      }
    }
  }

  /// One thing that keeps a file from being read.
  ///
  /// @param line from 1
  /// @param path such as `people.N1.tel`; empty for the file as a whole
  /// @param got what is there
  /// @param expected what should be
  record FileFault(String file, int line, String path, String got, String expected) {}
}
