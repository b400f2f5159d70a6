package org.porchlight;

import io.vertx.core.Future;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.CardLinks;
import org.porchlight.console.PlanPapers;
import org.porchlight.exchange.PlanReaders;
import org.porchlight.exchange.copy.CopyPage;
import org.porchlight.exchange.copy.FamilyCopies;
import org.porchlight.exchange.copy.FamilyCopies.Print;
import org.porchlight.exchange.copy.PdfPrinter;
import org.porchlight.exchange.reading.ReadingEvent;
import org.porchlight.exchange.reading.ReadingLinks;
import org.porchlight.family.CardSharing;
import org.porchlight.family.CopyReader;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;

/// Plan versions in print and by a link, as the console asks for them.
record ConsolePapers(
    PlanReaders readers, FamilyCopies copies, PdfPrinter printer, ReadingLinks links)
    implements PlanPapers {
  @Override
  public Future<Printed> print(Order order) {
    return readers
        .find(order.plan(), order.reader())
        .compose(found ->
            switch (found) {
              case PlanReaders.Found.Reader(var reader) ->
                  printer.print(page(order, reader)).map(Printed.Pdf::new);
              case PlanReaders.Found.Refused(var refusal) ->
                  Future.succeededFuture(
                      new Printed.Refused(refusal.why().name().toLowerCase(Locale.ROOT)));
              case PlanReaders.Found.NoSuchPlan _ ->
                  Future.succeededFuture(new Printed.NoSuchPlan());
            });
  }

  private CopyPage page(Order order, CopyReader reader) {
    var given = order.language();
    var language = given == null ? PlanReaders.language(reader) : given;
    return switch (order.paper()) {
      case PLAN -> copies.plan(reader, language, Print.USUAL);
      case PLAN_LARGE -> copies.plan(reader, language, Print.LARGE);
      case CARD -> copies.card(reader.plan(), reader.family(), language);
    };
  }

  @Override
  public Future<CardLinks.Made> link(
      PlanRef plan, PersonId reader, @Nullable Language language, StaffId by) {
    var recipient = new ReadingEvent.Recipient("", "", CardSharing.Recipient.OTHER, "", reader, by);
    return links
        .make(
            new ReadingLinks.Wish(
                plan,
                ReadingEvent.Part.WHOLE_PLAN,
                recipient,
                false,
                CardSharing.Ground.AGREED,
                "",
                language,
                null,
                null))
        .map(ConsoleLinks::told);
  }
}
