package org.porchlight.console;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/// An answer in one sentence: as a page for whoever opened an address, in both languages, because
/// nobody may be signed in; as text for whatever asks by itself.
record PlainPage(String english, String spanish) {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="dark light">
        <title>Porchlight</title>
        <link rel="icon" href="/console/lamp.svg" type="image/svg+xml">
        <script src="/console/light.js"></script>
        <link rel="stylesheet" href="/console/console.css">
      </head>
      <body>
      <header class="top">
        <a class="brand" href="/"><img src="/console/lamp.svg" alt="" width="28" height="28"><span>Porchlight</span></a>
      </header>
      <main id="main" tabindex="-1">
        <h1>{english}</h1>
        <p class="soft" lang="es">{spanish}</p>
        <p><a class="button main" href="/"><span>Open now · <span lang="es">Abierto ahora</span></span></a></p>
      </main>
      </body>
      </html>
      """;

  static PlainPage of(int status) {
    return switch (status) {
      case 401 -> new PlainPage("Sign in again.", "Entre otra vez.");
      case 403 ->
          new PlainPage("This page is not open to you.", "Esta página no está abierta para usted.");
      case 404 -> new PlainPage("There is no such page.", "Esa página no existe.");
      case 413 -> new PlainPage("That is too long.", "Es demasiado largo.");
      case 423 -> new PlainPage("This page is locked.", "Esta página está bloqueada.");
      case 422 ->
          new PlainPage(
              "Something in this form was not understood. Go back and try again.",
              "Algo de este formulario no se entendió. Vuelva e inténtelo otra vez.");
      case 503 ->
          new PlainPage(
              "Not possible this moment. Nothing is lost; please try again.",
              "No es posible en este momento. No se perdió nada; inténtelo otra vez.");
      default -> new PlainPage("Not possible.", "No es posible.");
    };
  }

  /// Whether somebody looks at what is answered.
  static boolean isOpened(RoutingContext request) {
    String accepted = request.request().getHeader("Accept");
    return HttpMethod.GET.equals(request.request().method())
        && !Answers.isPart(request)
        && accepted != null
        && accepted.contains("text/html");
  }

  String html() {
    return PAGE.replace("{english}", english).replace("{spanish}", spanish);
  }
}
