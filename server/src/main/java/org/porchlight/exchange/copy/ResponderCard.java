package org.porchlight.exchange.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.porchlight.exchange.copy.PlanCopy.Part;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.Support;

/// What whoever comes is shown: the plan's own words for them, languages, what helps, what does
/// not, and what was made safe at home. No history, no address, nobody else.
///
/// @param languageCode such as `es`
/// @param tell in the reader's language first, then in the other
public record ResponderCard(String languageCode, List<String> tell, List<Part> parts) {
  public ResponderCard {
    tell = List.copyOf(tell);
    parts = List.copyOf(parts);
  }

  /// The card of a plan.
  ///
  /// @param where where they are now, as it was said in the incident; empty when not known
  public static ResponderCard of(CrisisPlan plan, String where, CopyWords words) {
    var card = plan.tellResponders();
    var tell = new ArrayList<String>();
    tell.add(card.in(words.language()));
    Stream.of(Language.values())
        .filter(other -> other != words.language() && card.has(other))
        .filter(_ -> card.has(words.language()))
        .map(card::in)
        .forEach(tell::add);
    var parts =
        Stream.of(
                new Part(words.of("read.card.language"), languages(plan, words)),
                new Part(words.of("read.card.where"), where.isEmpty() ? List.of() : List.of(where)),
                new Part(words.of("read.card.helps"), plan.whatHelps()),
                new Part(words.of("read.card.worse"), plan.whatMakesItWorse()),
                new Part(words.of("read.card.safety"), plan.homeSafety()))
            .filter(part -> !part.items().isEmpty())
            .toList();
    return new ResponderCard(words.language().code(), tell, parts);
  }

  private static List<String> languages(CrisisPlan plan, CopyWords words) {
    return plan.people().values().stream()
        .filter(person -> person.support() == Support.FAMILY)
        .map(PlanPerson::languages)
        .flatMap(List::stream)
        .distinct()
        .map(language -> words.wording().text(words.language(), "language." + language.code()))
        .toList();
  }
}
