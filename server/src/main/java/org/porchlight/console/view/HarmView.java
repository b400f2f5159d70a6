package org.porchlight.console.view;

import java.util.List;

/// A report that someone may be hurting a child, as those who may read it see it (R21).
///
/// @param hotline the published number; empty when the policy pack claims none
/// @param clock until when the written report is due, or that the state says it
/// @param late whether that time went by
/// @param yours whether the reader noted a call of their own
/// @param told who told the authorities, each in a sentence
/// @param latest the present as a wall time of the form, after which nothing can have been told
public record HarmView(
    String hotline, String clock, boolean late, boolean yours, List<String> told, String latest) {
  public HarmView {
    told = List.copyOf(told);
  }
}
