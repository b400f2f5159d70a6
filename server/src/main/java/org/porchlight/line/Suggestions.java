package org.porchlight.line;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Candidate;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.Admission;
import org.porchlight.storage.Directory;

/// Whom a number may belong to, and how to speak to them; never who is calling (R3). What was
/// chosen on a number holds before what its family's record says (R16).
final class Suggestions {
  private final LineSettings settings;
  private final Directory directory;
  private final Admission admission;

  Suggestions(LineSettings settings, Directory directory, Admission admission) {
    this.settings = settings;
    this.directory = directory;
    this.admission = admission;
  }

  /// @param monitored whether somebody else is known to read that telephone (R9)
  record Suggested(List<Candidate> candidates, Language language, boolean monitored) {
    private Suggested speaking(Language chosen) {
      return new Suggested(candidates, chosen, monitored);
    }

    /// How many families the number belongs to; a school's may be that of many.
    long families() {
      return candidates.stream().map(Candidate::family).distinct().count();
    }
  }

  /// What is suggested where nothing is known.
  Suggested none() {
    return new Suggested(List.of(), settings.languages().getFirst(), false);
  }

  /// Fails when the store does not answer; nothing here may keep a contact out.
  Future<Suggested> of(@Nullable PhoneNumber number) {
    if (number == null) {
      return Future.succeededFuture(none());
    }
    // Both at once: somebody waits to be greeted.
    var language = admission.language(settings.agency(), number);
    return directory
        .candidates(settings.agency(), number)
        .compose(candidates -> of(number, candidates))
        .compose(
            suggested -> language.map(chosen -> chosen.map(suggested::speaking).orElse(suggested)));
  }

  private Future<Suggested> of(PhoneNumber number, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return Future.succeededFuture(none());
    }
    var families =
        candidates.stream()
            .map(Candidate::family)
            .distinct()
            .map(family -> directory.family(settings.agency(), family))
            .toList();
    return Future.all(families)
        .map(_ -> families.stream().flatMap(found -> found.result().stream()).toList())
        .map(found ->
            new Suggested(
                candidates,
                language(found, candidates),
                found.stream().anyMatch(family -> monitored(family, number))));
  }

  /// Where one number stands for people of several languages, none of them is assumed.
  private Language language(List<FamilyRecord> families, List<Candidate> candidates) {
    var spoken =
        families.stream()
            .flatMap(family ->
                candidates.stream()
                    .filter(candidate -> candidate.family().equals(family.id()))
                    .flatMap(candidate -> language(family, candidate).stream()))
            .distinct()
            .toList();
    boolean clear = spoken.size() == 1 || (families.size() == 1 && !spoken.isEmpty());
    return clear ? spoken.getFirst() : none().language();
  }

  private static Optional<Language> language(FamilyRecord family, Candidate candidate) {
    return family
        .person(candidate.person())
        .flatMap(person -> person.language())
        .or(() -> family.languages().stream().findFirst());
  }

  private static boolean monitored(FamilyRecord family, PhoneNumber number) {
    return family.peopleOf(number).stream()
        .flatMap(person -> person.contactPoint(number).stream())
        .anyMatch(point -> point.monitored());
  }
}
