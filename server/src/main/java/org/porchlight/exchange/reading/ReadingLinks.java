package org.porchlight.exchange.reading;

import io.vertx.core.Future;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.exchange.PlanVersions;
import org.porchlight.exchange.copy.CopyPage;
import org.porchlight.exchange.copy.CopyWords;
import org.porchlight.exchange.copy.FamilyCopies;
import org.porchlight.exchange.copy.FamilyCopies.Print;
import org.porchlight.exchange.copy.ResponderCard;
import org.porchlight.exchange.reading.ReadingDesk.Listed;
import org.porchlight.exchange.reading.ReadingEvent.LinkMade;
import org.porchlight.exchange.reading.ReadingEvent.Part;
import org.porchlight.exchange.reading.ReadingEvent.Recipient;
import org.porchlight.family.CardSharing;
import org.porchlight.family.CopyReader;
import org.porchlight.family.Disclosure;
import org.porchlight.family.PlanReading;
import org.porchlight.incident.IncidentId;
import org.porchlight.line.Turns;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Wording;

/// Decides who may be shown what by a link, and shows it; what came of it is told to the incident.
///
/// @param versions finds the version that is shown
/// @param policies what law and agency policy set, by jurisdiction
/// @param noted is told when somebody of a plan has read a version in whole
public record ReadingLinks(
    AgencyId agency,
    Store store,
    Turns turns,
    ReadingDesk desk,
    PlanVersions versions,
    PolicyPacks policies,
    Wording wording,
    URI publicUrl,
    Noted noted) {
  /// Takes note that a version was opened by somebody of the plan, so that they may sign it.
  @FunctionalInterface
  public interface Noted {
    Future<Void> read(PlanRef plan, PersonId who, Language language);
  }

  /// What staff ask for.
  ///
  /// @param calledBack whether the recipient was called back on a published number and reached
  /// @param language of what is shown; null for the family's own
  /// @param incident null when it belongs to none
  /// @param program the account of the program that asks for them; null where none does
  public record Wish(
      PlanRef plan,
      Part part,
      Recipient recipient,
      boolean calledBack,
      CardSharing.Ground ground,
      String reason,
      @Nullable Language language,
      @Nullable IncidentId incident,
      @Nullable String program) {}

  /// What came of a wish.
  public sealed interface Answer {
    /// @param code six digits, to be spoken on the call and never written
    record Made(String id, URI address, String code, Instant expires) implements Answer {
      @Override
      public String toString() {
        return "Made[" + id + "]";
      }
    }

    record Refused(Disclosure.Refused refusal) implements Answer {}

    record NoSuchPlan() implements Answer {}

    record TooMany() implements Answer {}
  }

  private record Found(CrisisPlan plan, FamilyId family, @Nullable FamilyRecord record) {}

  /// Makes a link, if it may be made.
  public Future<Answer> make(Wish wish) {
    return find(wish.plan())
        .compose(found ->
            found.isEmpty()
                ? Future.succeededFuture(new Answer.NoSuchPlan())
                : make(wish, found.get()));
  }

  private Future<Answer> make(Wish wish, Found found) {
    return switch (decided(wish, found)) {
      case Disclosure.Refused refused -> Future.succeededFuture(new Answer.Refused(refused));
      case Disclosure.Allowed _ when !desk.mayMake() ->
          Future.succeededFuture(new Answer.TooMany());
      case Disclosure.Allowed(var rule) ->
          desk.make(found.family(), link(wish, found, rule))
              .compose(made ->
                  notes()
                      .tell(made.link(), made.id(), "made")
                      .map(_ ->
                          new Answer.Made(
                              made.id(),
                              publicUrl.resolve("/r/" + made.token()),
                              made.code(),
                              made.link().expires())));
    };
  }

  private Disclosure decided(Wish wish, Found found) {
    var day = desk.now().atZone(found.plan().timezone()).toLocalDate();
    return switch (wish.part()) {
      case RESPONDER_CARD ->
          CardSharing.of(
              found.plan(),
              found.record(),
              wish.recipient().kind(),
              wish.ground(),
              wish.calledBack(),
              wish.reason(),
              day);
      case WHOLE_PLAN ->
          PlanReading.of(
              new CopyReader(found.plan(), found.record(), wish.recipient().person()),
              policies.of(found.plan(), found.record()),
              day);
    };
  }

  private LinkMade link(Wish wish, Found found, Disclosure.Rule rule) {
    Language language = wish.language();
    return new LinkMade(
        wish.plan(),
        wish.part(),
        wish.recipient(),
        rule,
        wish.reason(),
        wish.recipient().calledBackBy(),
        language == null ? familyLanguage(found) : language,
        wish.incident(),
        "",
        desk.now().plus(ReadingLink.LASTS),
        wish.program());
  }

  private static Language familyLanguage(Found found) {
    FamilyRecord record = found.record();
    return record == null ? Language.EN : record.languages().getFirst();
  }

  private LinkNotes notes() {
    return new LinkNotes(turns);
  }

  private Future<Optional<Found>> find(PlanRef ref) {
    return versions
        .version(ref)
        .compose(plan -> {
          var family = plan.map(CrisisPlan::family).orElse(null);
          return plan.isEmpty() || family == null
              ? Future.succeededFuture(Optional.empty())
              : store
                  .directory()
                  .family(agency, family)
                  .map(record -> Optional.of(new Found(plan.get(), family, record.orElse(null))));
        });
  }

  /// What a right code opens.
  Future<CopyPage> shown(String id, ReadingLink link) {
    LinkMade made = link.made();
    var words = new CopyWords(wording, made.language());
    return find(made.plan())
        .compose(found -> {
          Found plan = found.orElseThrow(() -> new IllegalStateException("plan: gone"));
          return switch (made.part()) {
            case RESPONDER_CARD ->
                notes()
                    .tell(made, id, "opened " + (link.opened() + 1))
                    .compose(_ -> where(made.incident()))
                    .map(where -> CopyPage.of(ResponderCard.of(plan.plan(), where, words), words));
            case WHOLE_PLAN -> whole(made, plan);
          };
        });
  }

  private Future<CopyPage> whole(LinkMade made, Found found) {
    PersonId person = made.recipient().person();
    var page =
        new FamilyCopies(wording)
            .plan(
                new CopyReader(found.plan(), found.record(), person), made.language(), Print.USUAL);
    return person == null
        ? Future.succeededFuture(page)
        : noted.read(made.plan(), person, made.language()).map(_ -> page);
  }

  private Future<String> where(@Nullable IncidentId incident) {
    return incident == null
        ? Future.succeededFuture("")
        : turns
            .state(incident)
            .map(state -> {
              var screen = state.walk().screen();
              return screen == null ? "" : screen.where();
            });
  }

  /// Closes a link at once; false when the family has none with this id.
  public Future<Boolean> revoke(PlanRef plan, String id, StaffId by) {
    return find(plan)
        .compose(found ->
            found.isEmpty()
                ? Future.succeededFuture(false)
                : desk.revoke(found.get().family(), id, by));
  }

  /// The links that were made for a family, the newest first.
  public Future<List<Listed>> of(FamilyId family) {
    return desk.of(family);
  }
}
