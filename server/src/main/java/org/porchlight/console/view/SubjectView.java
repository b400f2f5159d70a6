package org.porchlight.console.view;

import java.util.List;

/// Who is speaking, about whom, and what is happening: what is chosen, and what can be.
///
/// @param speaker as chosen; empty before that
/// @param about as chosen; empty before that
/// @param scenario as chosen; empty before that
public record SubjectView(
    String speaker,
    String about,
    String scenario,
    List<Choice> speakers,
    List<Choice> youths,
    List<Choice> scenarios) {
  public SubjectView {
    speakers = List.copyOf(speakers);
    youths = List.copyOf(youths);
    scenarios = List.copyOf(scenarios);
  }
}
