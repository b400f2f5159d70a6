package org.porchlight.console.review;

import java.util.List;
import org.porchlight.console.ChangeSentences;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.Names;
import org.porchlight.console.view.LearnView.Proposed;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.Learning;
import org.porchlight.plan.Step;
import org.porchlight.review.lessons.Crisis;
import org.porchlight.review.lessons.Evidence;
import org.porchlight.review.lessons.Proposal;
import org.porchlight.review.lessons.Proposals;

/// Says the changes that a family's crises speak for, each with what happened.
final class ChangeViews {
  private final IncidentFile file;
  private final Speech say;
  private final Names names;
  private final ChangeSentences changes;

  ChangeViews(IncidentFile file, Speech say, Names names) {
    this.file = file;
    this.say = say;
    this.names = names;
    this.changes = new ChangeSentences(say, names);
  }

  /// What the crises propose for the version that ran; nothing for the agency's common plan, nor to
  /// whoever may not read the plan.
  static List<Proposal> proposals(IncidentFile file, List<Crisis> crises) {
    return file.words()
        .filter(plan -> !plan.isAgencyDefault())
        .map(plan -> Proposals.of(plan, crises))
        .orElse(List.of());
  }

  List<Proposed> all(List<Proposal> proposals) {
    return proposals.stream().map(this::view).toList();
  }

  /// The sentences of those that were taken.
  List<String> accepted(List<Proposal> proposals) {
    return proposals.stream()
        .filter(one -> {
          var word = file.state().ending().learning().changes().get(one.id());
          return word != null && word.accepted();
        })
        .map(this::sentence)
        .toList();
  }

  private Proposed view(Proposal proposal) {
    Learning.ChangeWord word = file.state().ending().learning().changes().get(proposal.id());
    return new Proposed(
        proposal.id().value(),
        sentence(proposal),
        proposal.evidence().stream().map(this::evidence).toList(),
        proposal.kind().needsWords(),
        uncovered(proposal.words().isEmpty() ? begin(proposal) : proposal.words()),
        word == null ? "" : word.accepted() ? "accepted" : "set_aside",
        word == null ? "" : names.text(word.words()));
  }

  /// What a step says now is where its new words begin.
  private String begin(Proposal proposal) {
    return switch (proposal.kind()) {
      case REPLACE, REWORD ->
          file.words()
              .flatMap(plan -> plan.step(proposal.step()))
              .map(Step::say)
              .map(words -> words.in(file.familyLanguage()))
              .orElse("");
      case ADD_STEP, FIND_OTHER, MOVE_LATER, MOVE_FIRST, ASK_OTHER, TAKE_OUT -> "";
    };
  }

  /// Words with covered names in them would become the plan's: nothing to begin with, then.
  private String uncovered(String words) {
    return names.text(words).equals(words) ? words : "";
  }

  private String sentence(Proposal proposal) {
    return changes.sentence(
        new Proposal.Named(proposal.kind(), proposal.step(), proposal.person()));
  }

  private String evidence(Evidence evidence) {
    return say.of("evidence", evidence.sign()) + ", " + say.time(evidence.at());
  }
}
