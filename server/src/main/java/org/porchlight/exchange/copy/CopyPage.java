package org.porchlight.exchange.copy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// One page of XHTML with its style in it, for browsers and for the printer.
///
/// @param style the sheet that the page holds, so that whoever serves it can allow it by its hash
public record CopyPage(String xhtml, String style) {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  static CopyPage of(String template, CopyWords words, Object view) {
    String style = CopyStyles.read(template + ".css");
    var output = new StringOutput();
    ENGINE.render(
        "copy/" + template + ".jte",
        Map.<String, Object>of("say", words, "view", view, "style", style),
        output);
    return new CopyPage(output.toString(), style);
  }
}
