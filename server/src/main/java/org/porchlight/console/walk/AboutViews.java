package org.porchlight.console.walk;

import java.util.List;
import java.util.Optional;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.Names;
import org.porchlight.console.Withheld;
import org.porchlight.console.view.AboutView;
import org.porchlight.console.view.Speech;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.rights.Field;

/// What to know about a family: their own words and strengths before any risk.
final class AboutViews {
  private final IncidentFile file;
  private final Speech say;
  private final Names names;
  private final Withheld withheld;

  AboutViews(IncidentFile file, Speech say, Names names) {
    this.file = file;
    this.say = say;
    this.names = names;
    this.withheld = new Withheld(file.reader(), say);
  }

  AboutView view() {
    Optional<CrisisPlan> plan = file.words();
    Optional<FamilyRecord> family = file.family();
    // History waits until somebody knows who is speaking (R12).
    boolean open = file.unlocked();
    return new AboutView(
        plan.map(one -> one.ref().toString()).orElse(""),
        family
            .filter(_ -> file.shown())
            .map(FamilyRecord::knowThisAboutUs)
            .map(names::text)
            .map(words -> withheld.words(Field.PLAN_WORDS, words))
            .orElse(""),
        open ? plan.map(this::voices).orElse(List.of()) : List.of(),
        plan.map(one -> texts(one.strengths())).orElse(List.of()),
        helps(plan),
        plan.map(one -> texts(one.whatMakesItWorse())).orElse(List.of()),
        open ? plan.map(this::risks).orElse(List.of()) : List.of(),
        withheld.lines(Field.PLAN_WORDS, family.map(this::safeWords).orElse(List.of())),
        !open,
        family.isPresent(),
        family.map(one -> one.passphrase() != null).orElse(false));
  }

  /// Where the plan is withheld, its place says so: help is what a reader looks for first.
  private List<String> helps(Optional<CrisisPlan> plan) {
    boolean kept = file.shown() && file.plan().isPresent() && withheld.from(Field.PLAN_WORDS);
    return kept
        ? List.of(say.of("withheld", Field.PLAN_WORDS))
        : plan.map(one -> texts(one.whatHelps())).orElse(List.of());
  }

  private List<String> texts(List<String> lines) {
    return lines.stream().map(names::text).toList();
  }

  private List<String> voices(CrisisPlan plan) {
    return plan.signOffs().stream()
        .filter(one -> !one.words().isEmpty())
        .map(one -> names.person(one.who()) + ": “" + one.words() + "”")
        .toList();
  }

  private List<String> risks(CrisisPlan plan) {
    var risks = new java.util.ArrayList<String>();
    if (!plan.predictedWorstCase().isEmpty()) {
      risks.add(plan.predictedWorstCase());
    }
    plan.homeSafety().stream().map(say::days).forEach(risks::add);
    return risks;
  }

  private List<String> safeWords(FamilyRecord family) {
    return family.safeWords().stream()
        .map(one -> "“" + one.word() + "”: " + say.of("safe_word", one.meaning()))
        .toList();
  }
}
