package org.porchlight.console.view;

import java.util.List;

/// What to know about this family, their own words and strengths first.
///
/// @param plan id and version of the plan that runs; empty before one is chosen
/// @param ownWords "know this about us", masked while locked
/// @param voices what youth and caregivers said when they agreed to the plan
/// @param locked whether names, places and history are still masked (R12)
/// @param passphrase whether this family has chosen one
public record AboutView(
    String plan,
    String ownWords,
    List<String> voices,
    List<String> strengths,
    List<String> helps,
    List<String> worse,
    List<String> risks,
    List<String> safeWords,
    boolean locked,
    boolean linked,
    boolean passphrase) {
  public AboutView {
    voices = List.copyOf(voices);
    strengths = List.copyOf(strengths);
    helps = List.copyOf(helps);
    worse = List.copyOf(worse);
    risks = List.copyOf(risks);
    safeWords = List.copyOf(safeWords);
  }

  public boolean anything() {
    return !ownWords.isEmpty() || !helps.isEmpty() || !worse.isEmpty() || !strengths.isEmpty();
  }
}
