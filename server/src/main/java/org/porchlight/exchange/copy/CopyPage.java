package org.porchlight.exchange.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/// One page of XHTML with its style in it, for browsers and for the printer.
///
/// @param style the sheet that the page holds, so that whoever serves it can allow it by its hash
public record CopyPage(String xhtml, String style) {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  /// The page that asks for the code of a reading link.
  public static CopyPage of(LinkDoor door, CopyWords words) {
    return of("link", "link", words, door);
  }

  /// The card that responders are shown.
  public static CopyPage of(ResponderCard card, CopyWords words) {
    return of("responders", "link", words, card);
  }

  static CopyPage of(String template, CopyWords words, Object view) {
    return of(template, template, words, view);
  }

  private static CopyPage of(String template, String sheet, CopyWords words, Object view) {
    String style = CopyStyles.read(sheet + ".css");
    var output = new StringOutput();
    ENGINE.render(
        "copy/" + template + ".jte",
        Map.<String, Object>of("say", words, "view", view, "style", style),
        output);
    return new CopyPage(output.toString(), style);
  }

  /// The hash by which a page's policy allows its own style and no other.
  public String styleHash() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException unavailable) {
      throw new IllegalStateException("SHA-256: none (expected: it in java.base)", unavailable);
    }
  }
}
