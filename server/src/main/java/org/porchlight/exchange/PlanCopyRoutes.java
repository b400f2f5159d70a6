package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.porchlight.exchange.Readers.Subject;
import org.porchlight.exchange.copy.CopyPage;
import org.porchlight.exchange.copy.FamilyCopies;
import org.porchlight.exchange.copy.PdfPrinter;
import org.porchlight.telephony.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The family's copies of a plan version: the plan to print, and the card for the wallet.
///
/// `GET /api/plans/{plan}/versions/{n}/copy.pdf`, `copy.html`, `card.pdf`, `card.html`, behind the
/// API's token. `?lang=` is the language, else the reader's own; `?for=` a person of the plan whose
/// copy it is, without whom it holds no address and no note; `?print=large` prints large. Every
/// copy is noted as a reading of the plan.
public final class PlanCopyRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(PlanCopyRoutes.class);

  private final ApiDoor door;
  private final Readers readers;
  private final CopyRequests requests;
  private final FamilyCopies copies;
  private final PdfPrinter printer;

  /// @param plans finds the versions that may be read
  /// @param readers notes who read which
  public PlanCopyRoutes(
      ExchangeSettings settings,
      PlanReaders plans,
      Readers readers,
      PdfPrinter printer,
      Wording wording) {
    this.door = new ApiDoor(settings);
    this.readers = readers;
    this.requests = new CopyRequests(plans);
    this.copies = new FamilyCopies(wording);
    this.printer = printer;
  }

  /// What is made of a request once plan, reader and language are known.
  private interface Paper {
    CopyPage page(CopyRequests.Wanted wanted);
  }

  /// Adds the routes; before those of the API, whose path they share.
  public void mount(Router router) {
    open(router, "copy", this::plan);
    open(router, "card", this::card);
  }

  private void open(Router router, String name, Paper paper) {
    String path = "/api/plans/:plan/versions/:version/" + name;
    router.get(path + ".html").handler(door::check);
    router.get(path + ".html").handler(context -> answer(context, paper, name, false));
    router.get(path + ".pdf").handler(door::check);
    router.get(path + ".pdf").handler(context -> answer(context, paper, name, true));
  }

  private CopyPage plan(CopyRequests.Wanted wanted) {
    return copies.plan(wanted.reader(), wanted.language(), wanted.print());
  }

  private CopyPage card(CopyRequests.Wanted wanted) {
    return copies.card(wanted.reader().plan(), wanted.reader().family(), wanted.language());
  }

  private void answer(RoutingContext context, Paper paper, String what, boolean printed) {
    var asking = readers.of(context);
    if (asking.isEmpty()) {
      return;
    }
    requests
        .wanted(context)
        .compose(wanted ->
            readers
                .note(asking.get(), Subject.of(what, wanted.reader().plan()))
                .map(_ -> paper.page(wanted)))
        .compose(page ->
            printed
                ? printer.print(page).map(pdf -> pdf(context, pdf))
                : Future.succeededFuture(html(context, page)))
        .onSuccess(Runnable::run)
        .onFailure(failure -> failed(context, failure));
  }

  private static Runnable pdf(RoutingContext context, Buffer pdf) {
    return () -> guarded(context).putHeader("Content-Type", "application/pdf").end(pdf);
  }

  private static Runnable html(RoutingContext context, CopyPage page) {
    return () ->
        guarded(context)
            .putHeader("Content-Type", "text/html; charset=utf-8")
            .putHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'sha256-" + page.styleHash() + "'")
            .end(page.xhtml());
  }

  private static HttpServerResponse guarded(RoutingContext context) {
    return context
        .response()
        .putHeader("Cache-Control", "no-store")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("X-Content-Type-Options", "nosniff");
  }

  private static void failed(RoutingContext context, Throwable failure) {
    switch (failure) {
      case CopyRequests.Turned turned ->
          Json.send(context, turned.answer().status(), turned.answer().body());
      case PdfPrinter.TooBusyException _ ->
          Json.refuse(context, 503, "printer: many prints wait; try again in a moment");
      case Throwable other -> {
        // Its message may quote the plan; its kind may be logged.
        LOG.error("copy could not be made: {}", other.getClass().getName());
        Json.refuse(context, 503, "copy: not possible this moment; try again");
      }
    }
  }
}
