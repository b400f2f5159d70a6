package org.porchlight.plan.changes;

import java.util.List;
import java.util.stream.Collectors;
import org.porchlight.plan.Language;
import org.porchlight.plan.StepId;
import org.porchlight.plan.changes.PlanChange.HeaderChanged;
import org.porchlight.plan.changes.PlanChange.ItemsChanged;
import org.porchlight.plan.changes.PlanChange.PartChanged;
import org.porchlight.plan.changes.PlanChange.PersonAdded;
import org.porchlight.plan.changes.PlanChange.PersonDetailsChanged;
import org.porchlight.plan.changes.PlanChange.PersonHoursChanged;
import org.porchlight.plan.changes.PlanChange.PersonNumberChanged;
import org.porchlight.plan.changes.PlanChange.PersonRemoved;
import org.porchlight.plan.changes.PlanChange.ReviewMoved;
import org.porchlight.plan.changes.PlanChange.ScenarioAdded;
import org.porchlight.plan.changes.PlanChange.ScenarioRemoved;
import org.porchlight.plan.changes.PlanChange.ScenarioReworded;
import org.porchlight.plan.changes.PlanChange.ScenariosReordered;
import org.porchlight.plan.changes.PlanChange.StepActorChanged;
import org.porchlight.plan.changes.PlanChange.StepAdded;
import org.porchlight.plan.changes.PlanChange.StepDetailsChanged;
import org.porchlight.plan.changes.PlanChange.StepGuardsChanged;
import org.porchlight.plan.changes.PlanChange.StepHoursChanged;
import org.porchlight.plan.changes.PlanChange.StepLevelChanged;
import org.porchlight.plan.changes.PlanChange.StepMoved;
import org.porchlight.plan.changes.PlanChange.StepNextChanged;
import org.porchlight.plan.changes.PlanChange.StepPagesChanged;
import org.porchlight.plan.changes.PlanChange.StepRemoved;
import org.porchlight.plan.changes.PlanChange.StepReworded;
import org.porchlight.plan.changes.PlanChange.StepTimeChanged;

/// Says a change as a coordinator would say it to a family.
final class ChangeSentences {
  private final boolean english;
  private final Language language;

  private ChangeSentences(Language language) {
    this.language = language;
    this.english =
        switch (language) {
          case EN -> true;
          case ES -> false;
        };
  }

  static String of(PlanChange change, Language language) {
    return new ChangeSentences(language).of(change);
  }

  private String say(String inEnglish, String inSpanish) {
    return english ? inEnglish : inSpanish;
  }

  private String of(PlanChange change) {
    return switch (change) {
      case PlanChange.OfScenario scenario -> of(scenario);
      case PlanChange.OfStep step -> of(step);
      case PlanChange.OfThePlan part -> of(part);
    };
  }

  private String of(PlanChange.OfScenario change) {
    return switch (change) {
      case ScenarioAdded(_, var title) ->
          say("New situation: " + title + ".", "Situación nueva: " + title + ".");
      case ScenarioRemoved(_, var title) ->
          say("No longer foreseen: " + title + ".", "Ya no se prevé: " + title + ".");
      case ScenarioReworded(_, var title) ->
          say(title + " is described differently.", title + " se describe de otra manera.");
      case ScenariosReordered _ ->
          say("The situations stand in another order.", "Las situaciones están en otro orden.");
    };
  }

  private String of(PlanChange.OfStep change) {
    return switch (change) {
      case StepAdded(var step, var level, var actor) ->
          say(
              "New step " + step + " on level " + level.number() + ", by " + actor + ".",
              "Paso nuevo " + step + " en el nivel " + level.number() + ", de " + actor + ".");
      case StepRemoved(var step, _) ->
          say("Step " + step + " is gone.", "El paso " + step + " ya no está.");
      case StepLevelChanged(var step, var before, var after) ->
          level(step, before.number(), after.number());
      case StepMoved(var step, var before, var after) ->
          say(
              "Step " + step + " was number " + before + " and is now number " + after + ".",
              "El paso " + step + " era el número " + before + " y ahora es el " + after + ".");
      case StepActorChanged(var step, var before, var after) ->
          say(
              "Step " + step + " is now " + after + "'s, no longer " + before + "'s.",
              "El paso " + step + " ahora es de " + after + ", ya no de " + before + ".");
      case StepPagesChanged(var step, var before, var after) -> pages(step.value(), before, after);
      case StepReworded(var step, var languages) ->
          say("Step " + step + " is said differently", "El paso " + step + " se dice distinto")
              + " ("
              + languages.stream().map(Language::code).collect(Collectors.joining(", "))
              + ").";
      case StepTimeChanged(var step, var before, var after) ->
          minutes(step, before.toMinutes(), after.toMinutes());
      case StepHoursChanged(var step, _, var after) ->
          say(
              "Step " + step + " can now be tried at these hours: " + after + ".",
              "El paso " + step + " ahora se intenta en este horario: " + after + ".");
      case StepNextChanged(var step, _, var after) ->
          after == null
              ? say("Nothing follows step " + step + " now.", "Nada sigue al paso " + step + ".")
              : say(
                  "After step " + step + " now comes " + after + ".",
                  "Después del paso " + step + " ahora viene " + after + ".");
      case StepGuardsChanged(var step) ->
          say(
              "Who confirms step " + step + ", and how, has changed.",
              "Cambió quién confirma el paso " + step + " y cómo.");
      case StepDetailsChanged(var step) ->
          say("Details of step " + step + " changed.", "Cambiaron detalles del paso " + step + ".");
    };
  }

  private String of(PlanChange.OfThePlan change) {
    return switch (change) {
      case PersonAdded(var name, var role) ->
          say("New person: " + name + " (" + role + ").", "Persona nueva: " + name + ".");
      case PersonRemoved(var name, _) ->
          say(name + " is no longer in the plan.", name + " ya no está en el plan.");
      case PersonHoursChanged(var name, _, var after) ->
          say(
              name + " can now be asked at these hours: " + after + ".",
              "A " + name + " ahora se le puede pedir en este horario: " + after + ".");
      case PersonNumberChanged(var name) ->
          say(name + " has another number.", name + " tiene otro número.");
      case PersonDetailsChanged(var name) ->
          say(
              "What the plan says of " + name + " changed.",
              "Cambió lo que el plan dice de " + name + ".");
      case ItemsChanged(var part, var added, var removed) -> items(part, added, removed);
      case PartChanged(var part) -> say("Changed: ", "Cambió: ") + part.in(language) + ".";
      case ReviewMoved(_, var after) ->
          after == null
              ? say("No day to look at it again.", "Sin día para revisarlo.")
              : say(
                  "It is looked at again by " + after + ".",
                  "Se revisa a más tardar el " + after + ".");
      case HeaderChanged _ ->
          say(
              "The dates or other facts about the plan changed.",
              "Cambiaron las fechas u otros datos del plan.");
    };
  }

  private String level(StepId step, int before, int after) {
    return say(
        "Step " + step + " moved from level " + before + " to " + after + ".",
        "El paso " + step + " pasó del nivel " + before + " al " + after + ".");
  }

  private String minutes(StepId step, long before, long after) {
    return say(
        "Step " + step + " gets " + after + " minutes, not " + before + ".",
        "El paso " + step + " dura " + after + " minutos, no " + before + ".");
  }

  private String pages(String step, List<String> before, List<String> after) {
    if (after.isEmpty()) {
      return say(
          "Nobody is paged in step " + step + " now.",
          "En el paso " + step + " ya no se llama a nadie.");
    }
    var first = after.getFirst();
    return before.isEmpty() || !before.getFirst().equals(first)
        ? say(
            first + " is now asked first in step " + step + ".",
            first + " ahora es a quien primero se le pide en el paso " + step + ".")
        : say(
            "In step "
                + step
                + " these are asked, in this order: "
                + String.join(", ", after)
                + ".",
            "En el paso " + step + " se pide en este orden: " + String.join(", ", after) + ".");
  }

  private String items(PlanPart part, List<String> added, List<String> removed) {
    var came = added.isEmpty() ? "" : say(" New: ", " Nuevo: ") + String.join("; ", added) + ".";
    var went =
        removed.isEmpty() ? "" : say(" Gone: ", " Ya no: ") + String.join("; ", removed) + ".";
    return say("Changed: ", "Cambió: ") + part.in(language) + "." + came + went;
  }
}
