package org.porchlight.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;

/// Scenes of the phones file: who stands on the stage, and what happens on which phone.
///
/// Each is `{name, stage: [e164], at, do: [{phone, action, body}]}`, where an action and its body
/// are those of `POST /_ctl/phones/{e164}/{action}`, and `at`, such as `03:00`, is where the page
/// turns the clock on to before; it may be absent. The page plays them; the network only keeps
/// them.
public final class Scenes {
  private final JsonArray scenes;
  private final String line;

  private Scenes(JsonArray scenes, String line) {
    this.scenes = scenes;
    this.line = line;
  }

  /// Reads the scenes out of the text of a phones file; it may have none.
  ///
  /// @param line where the numbers of this network lead, for pages that ask there as well
  /// @throws IOException if it is no YAML, or a scene lacks its name, stage or acts
  public static Scenes parse(String yaml, String line) throws IOException {
    JsonNode found = new YAMLMapper(new YAMLFactory()).readTree(yaml).path("scenes");
    for (JsonNode scene : found) {
      boolean whole =
          scene.hasNonNull("name") && scene.path("stage").isArray() && scene.path("do").isArray();
      if (!whole) {
        throw new IOException("scene is " + scene + " (expected: name, stage and do)");
      }
    }
    return new Scenes(found.isArray() ? new JsonArray(found.toString()) : new JsonArray(), line);
  }

  /// Adds `GET /_ctl/scenes` to `router`.
  public void mount(Router router) {
    router
        .get("/_ctl/scenes")
        .handler(context ->
            ControlApi.send(
                context, 200, new JsonObject().put("line", line).put("scenes", scenes)));
  }
}
