package org.porchlight.plan;

/// What law and policy say of what is told in confidence.
///
/// @param youthPrivateFromCaregivers whether what a youth says in confidence is kept from
///   caregivers, in everything that is handed, sent or read out to them
/// @param glassShowsYouthPrivate whether somebody who gave a reason to see a family they have
///   nothing to do with sees what a youth said in confidence
/// @param glassShowsHarmReports whether they see a report that someone may be hurting a child
public record PrivacyRules(
    boolean youthPrivateFromCaregivers,
    boolean glassShowsYouthPrivate,
    boolean glassShowsHarmReports) {
  public static final PrivacyRules DEFAULTS = new PrivacyRules(true, false, false);
}
