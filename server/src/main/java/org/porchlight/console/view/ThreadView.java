package org.porchlight.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The texts with whoever texted, and the way to call them.
///
/// @param unanswered what they wrote last, while no person has written or spoken to them since;
///   null when nothing waits
/// @param open whether there is a thread to answer in
/// @param seenSaid whether "texts may be seen by others" was said already
/// @param callable whether there is a number to call back
/// @param marks what the caller's telephone is marked with, such as "shared with others"
public record ThreadView(
    List<Line> lines,
    @Nullable Line unanswered,
    boolean open,
    boolean seenSaid,
    boolean callable,
    List<String> marks) {
  public ThreadView {
    lines = List.copyOf(lines);
    marks = List.copyOf(marks);
  }

  /// @param ours whether it left from here
  /// @param state how far it came; empty for what we received
  public record Line(
      boolean ours, String who, String text, String language, String at, String state) {}
}
