package org.porchlight.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.porchlight.incident.IncidentId;

/// A browser without a screen: keeps cookies, and sends forms with what the last page gave along.
public final class Visitor {
  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private String csrf = "";
  private String key = "";
  private String page = "";

  Visitor(URI address) {
    this.address = address;
  }

  static Visitor signedIn(OpenHouse house, String staff) {
    return signedIn(house.address, staff, OpenHouse.PINS.getOrDefault(staff, ""));
  }

  /// Somebody who signs in at any console.
  public static Visitor signedIn(URI address, String staff, String pin) {
    var visitor = new Visitor(address);
    visitor.post("/login", Map.of("staff", staff, "pin", pin));
    visitor.get("/");
    return visitor;
  }

  /// The same visitor, in another zone.
  Visitor in(String zone) {
    var cookie = new HttpCookie("porchlight_zone", zone);
    cookie.setPath("/");
    cookie.setVersion(0);
    ((CookieManager) client.cookieHandler().orElseThrow()).getCookieStore().add(address, cookie);
    return this;
  }

  public HttpResponse<String> get(String path) {
    var answer = send(request(path).GET().build());
    if (answer.statusCode() < 300) {
      keep(answer.body());
    }
    return answer;
  }

  /// As a page asks for itself, without anybody's tap.
  HttpResponse<String> part(String path) {
    return send(request(path).header("X-Part", "1").GET().build());
  }

  /// The words of a stream, one after another, until the next that is told; kept open after it.
  CompletableFuture<String> told(String path) {
    return client
        .sendAsync(request(path).GET().build(), HttpResponse.BodyHandlers.ofLines())
        .thenApplyAsync(answer ->
            answer
                .body()
                .filter(line -> line.startsWith("event: "))
                .filter(line -> !line.equals("event: open"))
                .findFirst()
                .orElse("nothing"));
  }

  /// Where a page is told that it changed.
  static String liveOf(String page) {
    var found = Pattern.compile("data-live=\"([^\"]+)\"").matcher(page);
    if (!found.find()) {
      throw new AssertionError("a page without data-live (expected: one that is told)");
    }
    return found.group(1);
  }

  /// As [#told], once the stream is open.
  CompletableFuture<String> opened(String path) {
    try {
      var answer =
          client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
      var words = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
      String first = words.readLine();
      if (answer.statusCode() != 200 || first == null) {
        throw new AssertionError(path + ": " + answer.statusCode() + " (expected: a stream)");
      }
      return CompletableFuture.supplyAsync(
          () ->
              words
                  .lines()
                  .filter(line -> line.startsWith("event: "))
                  .filter(line -> !line.equals("event: open"))
                  .findFirst()
                  .orElse("nothing"),
          Thread::startVirtualThread);
    } catch (IOException | InterruptedException fault) {
      throw new AssertionError(path, fault);
    }
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    return post(path, fields, address.toString());
  }

  /// Sends a form with the secrets of the page read last; follows to where it leads.
  HttpResponse<String> post(String path, Map<String, String> fields, String origin) {
    var all = new LinkedHashMap<String, String>();
    all.put("csrf", csrf);
    all.put("key", key);
    all.putAll(fields);
    var form =
        all.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var answer =
        send(
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    if (answer.statusCode() == 409) {
      keep(answer.body());
    }
    return answer;
  }

  /// Sends a form and reads the page that it leads to.
  String tap(String path, Map<String, String> fields) {
    var answer = post(path, fields);
    if (answer.statusCode() != 303) {
      throw new AssertionError(
          path + ": " + answer.statusCode() + " (expected: 303)\n" + answer.body());
    }
    get(answer.headers().firstValue("Location").orElseThrow());
    return page;
  }

  String page() {
    return page;
  }

  /// Takes the secrets of a page that was no success.
  void read(String body) {
    keep(body);
  }

  /// Takes an incident of Carla's and walks it to the first step of her plan.
  Visitor walkToStep(IncidentId incident) {
    var path = "/incidents/" + incident;
    get(path);
    tap(path + "/take", Map.of());
    tap(path + "/screen", Map.of("hurt", "no", "weapon", "no", "in_sight", "yes", "suicide", "no"));
    tap(path + "/speaker", Map.of("person", "P2"));
    tap(path + "/youth", Map.of("youth", "FAM-0007/P1"));
    tap(path + "/scenario", Map.of("scenario", "H"));
    return this;
  }

  /// A request for this page as the browser would send it, with its cookies.
  HttpRequest.Builder asking(String path) {
    var cookies = (CookieManager) client.cookieHandler().orElseThrow();
    String all =
        cookies.getCookieStore().getCookies().stream()
            .map(one -> one.getName() + "=" + one.getValue())
            .collect(Collectors.joining("; "));
    return request(path).header("Cookie", all);
  }

  /// The secret that this browser keeps.
  String session() {
    return ((CookieManager) client.cookieHandler().orElseThrow())
        .getCookieStore().getCookies().stream()
            .filter(one -> one.getName().equals("porchlight_session"))
            .map(HttpCookie::getValue)
            .findFirst()
            .orElse("");
  }

  private void keep(String body) {
    page = body;
    csrf = hidden("csrf", csrf);
    key = hidden("key", key);
  }

  private String hidden(String name, String otherwise) {
    var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    return found.find() ? found.group(1) : otherwise;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(20));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException fault) {
      throw new AssertionError(request.uri().getPath(), fault);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
