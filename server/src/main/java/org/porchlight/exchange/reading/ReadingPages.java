package org.porchlight.exchange.reading;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Map;
import java.util.Optional;
import org.porchlight.exchange.copy.CopyPage;
import org.porchlight.exchange.copy.CopyWords;
import org.porchlight.exchange.copy.LinkDoor;
import org.porchlight.exchange.reading.ReadingDesk.Tried;
import org.porchlight.plan.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What opens at a link: the question for its code, and behind it what the link is for.
///
/// Nobody signs in here. An address that is closed and one that never was look the same. Neither
/// addresses nor codes are logged.
public final class ReadingPages {
  private static final Logger LOG = LoggerFactory.getLogger(ReadingPages.class);
  private static final int BODY_BYTES_MAX = 2_048;

  private final ReadingLinks links;

  public ReadingPages(ReadingLinks links) {
    this.links = links;
  }

  /// Adds the routes under `/r/`.
  public void mount(Router router) {
    router.get("/r/:token").handler(context -> answer(context, ask(context)));
    router
        .post("/r/:token")
        .handler(
            BodyHandler.create(false).setBodyLimit(BODY_BYTES_MAX).setHandleFileUploads(false));
    router.post("/r/:token").handler(context -> answer(context, open(context)));
    router.route("/r/*").failureHandler(context -> context.response().setStatusCode(400).end());
  }

  private record Page(int status, CopyPage page) {}

  private void answer(RoutingContext context, Future<Page> answered) {
    answered
        .onSuccess(page -> send(context, page))
        .onFailure(failure -> {
          // Its message may quote a plan; its kind may be logged.
          LOG.error("link could not be answered: {}", failure.getClass().getName());
          context.response().setStatusCode(503).end();
        });
  }

  private Future<Page> ask(RoutingContext context) {
    return links
        .desk()
        .look(token(context))
        .map(found ->
            found
                .filter(link -> standing(link) == ReadingLink.Standing.OPEN)
                .map(link -> door(200, context, link.made().language(), ""))
                .orElseGet(() -> closed(found)));
  }

  private ReadingLink.Standing standing(ReadingLink link) {
    return link.standing(links.desk().now());
  }

  private Future<Page> open(RoutingContext context) {
    String given = context.request().getFormAttribute("code");
    String code = given == null ? "" : given.replaceAll("[^0-9]", "");
    return links
        .desk()
        .open(token(context), code)
        .compose(tried ->
            switch (tried) {
              case Tried.Right(var id, var link) ->
                  links.shown(id, link).map(page -> new Page(200, page));
              case Tried.Wrong(var link, int left) ->
                  Future.succeededFuture(wrong(context, link, left));
              case Tried.Closed(var link) -> Future.succeededFuture(closed(Optional.of(link)));
              case Tried.NoSuchLink _ -> Future.succeededFuture(closed(Optional.empty()));
              case Tried.TooMany _ ->
                  Future.succeededFuture(
                      door(429, context, Language.EN, words(Language.EN).of("read.busy")));
            });
  }

  private Page wrong(RoutingContext context, ReadingLink link, int left) {
    Language language = link.made().language();
    String notice = words(language).of("read.wrong", Map.of("count", Integer.toString(left)));
    return door(403, context, language, notice);
  }

  private Page closed(Optional<ReadingLink> link) {
    Language language = link.map(one -> one.made().language()).orElse(Language.EN);
    var words = words(language);
    var door = new LinkDoor(language.code(), "", words.of("read.closed"));
    return new Page(link.isPresent() ? 410 : 404, CopyPage.of(door, words));
  }

  private Page door(int status, RoutingContext context, Language language, String notice) {
    var door = new LinkDoor(language.code(), "/r/" + token(context), notice);
    return new Page(status, CopyPage.of(door, words(language)));
  }

  private CopyWords words(Language language) {
    return new CopyWords(links.wording(), language);
  }

  private static String token(RoutingContext context) {
    String token = context.pathParam("token");
    return token == null ? "" : token;
  }

  private static void send(RoutingContext context, Page page) {
    context
        .response()
        .setStatusCode(page.status())
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .putHeader("Cache-Control", "no-store")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("X-Robots-Tag", "noindex, nofollow")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader(
            "Content-Security-Policy",
            "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
                + " style-src 'sha256-"
                + page.page().styleHash()
                + "'")
        .end(page.page().xhtml());
  }
}
