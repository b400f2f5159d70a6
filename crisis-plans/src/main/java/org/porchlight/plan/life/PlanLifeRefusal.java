package org.porchlight.plan.life;

import org.porchlight.plan.Language;

/// Why something is not done to a plan, as whoever asked reads it.
public enum PlanLifeRefusal {
  ONLY_A_COORDINATOR_DOES_THIS(
      "Only a care coordinator does this.", "Esto solo lo hace una coordinadora o coordinador."),
  NO_SUCH_VERSION("There is no such version.", "No existe esa versión."),
  ANOTHER_PLAN("This is another plan's version.", "Es una versión de otro plan."),
  VERSION_IS_NOT_THE_NEXT(
      "A new version takes the next number.", "Una versión nueva lleva el número siguiente."),
  VERSION_NEVER_CHANGES(
      "This version exists with other words; write the next one.",
      "Esta versión ya existe con otras palabras; escriba la siguiente."),
  VERSION_CITES_NOTHING(
      "A new version says which incident or meeting it rests on, and what changed.",
      "Una versión nueva dice en qué incidente o reunión se basa y qué cambió."),
  NOT_IN_THIS_STATE(
      "The version is not in the state for this.", "La versión no está en el estado para esto."),
  NOBODY_OF_THE_PLAN("This person is not in the plan.", "Esta persona no está en el plan."),
  NOT_READ_TO_THEM(
      "First read this version to them, or let them open it.",
      "Primero léale esta versión o deje que la abra."),
  NOT_FROM_THIS_TELEPHONE(
      "Others use or see this telephone; ask in person or on another one.",
      "Otras personas usan o ven este teléfono; pregunte en persona o en otro."),
  THE_YOUNG_PERSON_SIGNS_ALONE(
      "The young person signs alone, and has not asked for caregivers to sign along.",
      "La persona joven firma sola y no ha pedido que firmen sus cuidadores."),
  NOTHING_TO_WITHDRAW("There is no sign-off to take back.", "No hay firma que retirar."),
  PLAN_IS_NOT_READY(
      "Something still keeps this plan from being active.",
      "Algo todavía impide que el plan esté activo."),
  NOTHING_NEEDS_THIS("Nothing of the kind is open.", "No hay nada así pendiente."),
  NOTHING_RUNS("No version of this plan runs.", "Ninguna versión de este plan está en uso."),
  PLAN_IS_RETIRED("The plan is retired.", "El plan está retirado."),
  REASON_MISSING("Say why.", "Diga por qué.");

  private final String english;
  private final String spanish;

  PlanLifeRefusal(String english, String spanish) {
    this.english = english;
    this.spanish = spanish;
  }

  /// The sentence in this language.
  public String in(Language language) {
    return switch (language) {
      case EN -> english;
      case ES -> spanish;
    };
  }
}
