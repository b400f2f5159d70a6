package org.porchlight;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;

/// What a coordinator's program asks of a town's line, over HTTP.
final class CoordinatorsDesk {
  private static final String PLAN = "/api/plans/PLN-0007";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Town town;

  CoordinatorsDesk(Town town) {
    this.town = town;
  }

  record Reply(int status, String body) {
    JsonObject json() {
      return new JsonObject(body);
    }

    Reply expecting(int wanted) {
      if (status != wanted) {
        throw new AssertionError(status + " (expected: " + wanted + "): " + body);
      }
      return this;
    }
  }

  Reply get(String path) {
    return send("GET", path, "");
  }

  Reply put(String path, String body) {
    return send("PUT", path, body);
  }

  Reply post(String path, JsonObject body) {
    return send("POST", path, body.encode());
  }

  Reply delete(String path, JsonObject body) {
    return send("DELETE", path, body.encode());
  }

  /// Something a coordinator asks of Mateo's plan.
  Reply ask(String what, JsonObject body) {
    return post(PLAN + what, body.copy().put("actor", "C1"));
  }

  /// Luz, who is on call in the samples, is not for some months.
  void luzIsOff() {
    var off =
        new JsonObject()
            .put("key", "off")
            .put("actor", "S3")
            .put("agreed", true)
            .put("out", "S2")
            .put("from", "2026-10-01T08:00")
            .put("until", "2026-12-31T08:00");
    post("/api/roster/overrides", off).expecting(200);
  }

  JsonObject life() {
    return get(PLAN).expecting(200).json();
  }

  JsonObject version(int number) {
    JsonArray versions = life().getJsonArray("versions");
    for (int i = 0; i < versions.size(); i++) {
      if (versions.getJsonObject(i).getInteger("version") == number) {
        return versions.getJsonObject(i);
      }
    }
    throw new AssertionError("no version " + number + " in " + versions.encode());
  }

  /// Mateo's plan as its file has it, one version on.
  static String next(String found, String instead) {
    return sample("mateo.yaml")
        .replaceFirst("version: 4", "version: 5")
        .replaceFirst("status: active", "status: draft")
        .replaceFirst("supersedes: 3", "supersedes: 4")
        .replaceFirst(found, instead);
  }

  static String sample(String name) {
    try {
      return Files.readString(ServedLine.ROOT.resolve("crisis-plans/samples").resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// Version 5 comes in, is seen by the team, read to everybody and signed.
  void signed(String yaml) {
    put(PLAN + "/versions/5?actor=S1", yaml).expecting(200);
    ask("/versions/5/team-review", new JsonObject()).expecting(200);
    ask("/versions/5/signing", new JsonObject()).expecting(200);
    for (String who : new String[] {"P1", "P2", "P3", "T1"}) {
      readAndSign(who, "agree", "as I said");
    }
  }

  void readAndSign(String who, String agreement, String words) {
    var person = new JsonObject().put("who", who).put("language", "es");
    ask("/versions/5/reading", person.copy().put("how", "read_aloud")).expecting(200);
    ask(
            "/versions/5/sign-offs",
            person.copy().put("way", "in_person").put("agreement", agreement).put("words", words))
        .expecting(200);
  }

  Reply activate() {
    return ask("/versions/5/activate", new JsonObject());
  }

  /// Somebody opens a link with the code they were told.
  Reply opens(JsonObject link) {
    return send(
        HttpRequest.newBuilder(URI.create(link.getString("url")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("code=" + link.getString("code")))
            .build());
  }

  private Reply send(String method, String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(town.publicUrl() + path))
            .header("Authorization", "Bearer demo")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private Reply send(HttpRequest request) {
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      return new Reply(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
