package org.porchlight.plan.changes;

import java.util.Arrays;
import java.util.Optional;
import org.porchlight.plan.Language;

/// A part of a plan that changes as a whole, or by what is on its list.
public enum PlanPart {
  STRENGTHS("strengths", "strengths", "las fortalezas"),
  LIFE_DOMAINS("life_domains", "what is known of each area of life", "cada área de la vida"),
  ASSESSMENT("functional_assessment", "why it happens", "por qué pasa"),
  TRIGGERS("triggers", "triggers", "los detonantes"),
  EARLY_SIGNS("early_warning_signs", "early warning signs", "las primeras señales"),
  WHAT_HELPS("what_helps", "what helps", "lo que ayuda"),
  WHAT_MAKES_IT_WORSE("what_makes_it_worse", "what makes it worse", "lo que empeora"),
  WORST_CASE("predicted_worst_case", "the worst case", "el peor caso"),
  HOME_SAFETY("home_safety", "safety at home", "la seguridad en casa"),
  TELL_RESPONDERS(
      "tell_responders", "what responders are told", "lo que se dice a los de emergencias"),
  PREVENTION("prevention", "prevention", "la prevención"),
  DANGER("danger_override", "what counts as danger", "lo que cuenta como peligro"),
  AFTER("after", "what happens afterwards", "lo que se hace después"),
  CRISIS_MEANS("crisis_means", "what a crisis is", "lo que es una crisis"),
  SUPPORTERS("what_helps_supporters", "what helps supporters", "lo que ayuda a quienes apoyan"),
  DECISIONS("decisions", "who may decide", "quién puede decidir"),
  PRIVACY("privacy", "privacy", "la privacidad"),
  ADVANCE("advance_preferences", "advance preferences", "las preferencias anticipadas"),
  MEANS_SAFETY("means_safety", "the answer about means", "la respuesta sobre medios"),
  COPIES("copies_with", "who holds a copy", "quién tiene copia"),
  SCHOOL_PLAN("school_plan", "the school's plan", "el plan de la escuela"),
  REASONS("reasons", "recorded reasons", "los motivos anotados"),
  TEAM_TASKS("team_tasks", "what the team still does", "lo que el equipo hará");

  private final String key;
  private final String english;
  private final String spanish;

  PlanPart(String key, String english, String spanish) {
    this.key = key;
    this.english = english;
    this.spanish = spanish;
  }

  /// The key of a plan file, such as `what_helps`.
  public String key() {
    return key;
  }

  String in(Language language) {
    return switch (language) {
      case EN -> english;
      case ES -> spanish;
    };
  }

  /// The part with this key, empty for any other text.
  public static Optional<PlanPart> of(String key) {
    return Arrays.stream(values()).filter(part -> part.key.equals(key)).findFirst();
  }
}
