package org.porchlight.exchange.copy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.family.CopyReader;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Wording;

/// The family's copies of a plan version as pages, ready to be read or printed.
///
/// @param line the agency's words, with the number of the families' line
public record FamilyCopies(Wording line) {
  private static final int HELPS_MAX = 5;
  private static final int WORSE_MAX = 4;
  private static final int ASKED_MAX = 4;

  /// How the plan is printed.
  public enum Print {
    USUAL,
    LARGE
  }

  /// The whole plan as a page of XHTML, which is also what is printed.
  ///
  /// @param reader whose copy it is; decides which addresses and notes it holds
  public CopyPage plan(CopyReader reader, Language language, Print print) {
    var words = new CopyWords(line, language);
    return CopyPage.of("plan", words, new PlanCopies(reader, words).copy(print == Print.LARGE));
  }

  /// The whole plan as it is read aloud, part by part.
  public List<String> aloud(CopyReader reader, Language language) {
    return new SpokenCopy(new PlanCopies(reader, new CopyWords(line, language)).copy(false))
        .parts();
  }

  /// The card for the wallet, two pages of it: outside and inside.
  public CopyPage card(CrisisPlan plan, @Nullable FamilyRecord family, Language language) {
    var words = new CopyWords(line, language);
    return CopyPage.of("card", words, card(new CopyReader(plan, family, null), words));
  }

  private static WalletCard card(CopyReader reader, CopyWords words) {
    var plan = reader.plan();
    var people = new CopyPeople(reader, words);
    List<PlanCopy.Contact> first =
        new StepCopies(plan, words, people)
            .firstToAsk(ASKED_MAX).stream()
                .map(person ->
                    new PlanCopy.Contact(
                        people.name(person.id()), "", people.telephone(person), "", ""))
                .toList();
    return new WalletCard(
        words.language().code(),
        words.of("card.title"),
        most(HELPS_MAX, plan.whatHelps()),
        most(WORSE_MAX, plan.whatMakesItWorse()),
        first,
        new PlanCopies(reader, words).foot("card.edition", "card.edition.no_review"));
  }

  private static List<String> most(int count, List<String> items) {
    return items.subList(0, Math.min(count, items.size()));
  }
}
