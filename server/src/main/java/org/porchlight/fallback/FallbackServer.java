package org.porchlight.fallback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hands out the fallback's documents, and keeps each contact before it answers.
///
/// A contact that cannot be kept is answered all the same: the caller comes first, and the carrier
/// lists what came.
public final class FallbackServer implements AutoCloseable {
  private static final int FORM_BYTES_MAX = 65_536;
  private static final Pattern PHONE = Pattern.compile("\\+[0-9]{3,15}");

  /// The texts to staff, which alone name who is texted.
  private static final Pattern TO_STAFF =
      Pattern.compile("(<Message to=\"[^\"]+\"><Body>[^<]*)(</Body>)");

  /// The documents that begin a contact, and the field that names it.
  private static final Map<String, String> CONTACTS =
      Map.of(
          "voice.xml", "CallSid",
          "text.xml", "MessageSid",
          "pages-text.xml", "MessageSid");

  private static final java.util.Set<String> KEPT =
      java.util.Set.of("CallSid", "MessageSid", "From", "To", "Body", "NumMedia");

  private final Folder folder;
  private final InstantSource clock;
  private final Consumer<String> troubles;
  private final HttpServer http;

  /// Binds the port; serves once [#start] is called.
  ///
  /// @param port 0 for any free one
  /// @param troubles hears what an operator must know; never a number or a word of anybody
  public FallbackServer(
      Folder folder, String host, int port, InstantSource clock, Consumer<String> troubles)
      throws IOException {
    this.folder = folder;
    this.clock = clock;
    this.troubles = troubles;
    this.http = HttpServer.create(new InetSocketAddress(host, port), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", this::serve);
  }

  public FallbackServer start() {
    http.start();
    return this;
  }

  public int port() {
    return http.getAddress().getPort();
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/", -1);
      if (path.length == 3 && path[1].equals("health")) {
        answer(exchange, 200, "text/plain", "ready\n");
        return;
      }
      if (path.length != 3 || !isToken(path[1])) {
        answer(exchange, 404, "text/plain", "");
        return;
      }
      Map<String, String> fields = fields(exchange);
      if (path[2].endsWith("text.xml") && folder.isOwn(fields.getOrDefault("From", ""))) {
        answer(exchange, 200, "text/xml", Documents.NOTHING);
        return;
      }
      keep(path[2], fields);
      Optional<String> document = folder.document(path[2], clock.instant());
      if (document.isPresent()) {
        answer(exchange, 200, "text/xml", named(document.get(), fields));
      } else {
        answer(exchange, 404, "text/plain", "");
      }
    }
  }

  private boolean isToken(String given) throws IOException {
    return MessageDigest.isEqual(
        folder.token().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> fields(HttpExchange exchange) throws IOException {
    var form = new StringBuilder();
    if (exchange.getRequestURI().getRawQuery() != null) {
      form.append(exchange.getRequestURI().getRawQuery()).append('&');
    }
    form.append(
        new String(exchange.getRequestBody().readNBytes(FORM_BYTES_MAX), StandardCharsets.UTF_8));
    try {
      return ContactSpool.read(form.toString());
    } catch (IllegalArgumentException _) {
      return Map.of();
    }
  }

  private void keep(String document, Map<String, String> fields) {
    String naming = CONTACTS.get(document);
    if (naming == null || !fields.containsKey(naming)) {
      return;
    }
    var kept = new LinkedHashMap<>(fields);
    kept.keySet().retainAll(KEPT);
    try {
      folder.spool().keep(fields.getOrDefault(naming, ""), kept);
    } catch (IOException unkept) {
      troubles.accept("contact not kept: " + unkept.getClass().getSimpleName());
    }
  }

  /// Staff learn which phone texted, for nothing else can tell them while the line is gone.
  private static String named(String document, Map<String, String> fields) {
    String from = fields.getOrDefault("From", "");
    return PHONE.matcher(from).matches()
        ? TO_STAFF.matcher(document).replaceAll("$1 " + Matcher.quoteReplacement(from) + "$2")
        : document;
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
