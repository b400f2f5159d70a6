package org.porchlight.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.porchlight.console.view.Frame;

/// Turns a page's values into HTML, with templates that were compiled with the server.
public final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Templates() {}

  public static String html(String name, Frame frame, Object view) {
    var output = new StringOutput();
    ENGINE.render(
        "console/" + name + ".jte", Map.<String, Object>of("frame", frame, "view", view), output);
    return output.toString();
  }
}
