package org.porchlight.plan.yaml;

/// One thing in a file that keeps it from being read, and where it is.
///
/// @param file the name of the file, without its folder
/// @param line from 1
/// @param path in the file, such as `people.N1.tel`; empty for the file as a whole
/// @param got what is there, quoted and shortened; hidden where it may be a secret
/// @param expected what should be
/// @param check the id of the check that found it; [#FORM] for a fault of the file's form
/// @param mend what the author can do
public record PlanFault(
    String file, int line, String path, String got, String expected, String check, String mend) {
  /// The id under which faults of a file's form are told.
  public static final String FORM = "form";

  /// A fault of the file's form.
  public PlanFault(String file, int line, String path, String got, String expected) {
    this(file, line, path, got, expected, FORM, Mends.of(got, expected));
  }

  /// One line, as authors and operators read it.
  @Override
  public String toString() {
    var place = file + ":" + line + ": " + (path.isEmpty() ? "" : path + ": ");
    return place + "got " + got + ", expected " + expected;
  }
}
