package org.porchlight.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.porchlight.Root;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Wording;

/// The words of the line as they are shipped, for an agency made up.
public final class ShippedWording {
  private static final Path FOLDER = Root.path("config/wording");
  private static final Pattern LINE =
      Pattern.compile("^([a-z0-9_.+]+): (?:\"(.*)\"|(.*))$", Pattern.MULTILINE);

  private ShippedWording() {}

  public static Wording read() {
    var books = new ArrayList<Wording.Book>();
    for (Language language : Language.values()) {
      books.add(new Wording.Book(language, 1, "demo", texts(language)));
    }
    return new Wording(
        books,
        Map.of(
            "agency", "Lakeside Line",
            "line_number", "202-555-0170",
            "pages_number", "202-555-0171"));
  }

  private static Map<String, String> texts(Language language) {
    var texts = new HashMap<String, String>();
    try {
      LINE.matcher(Files.readString(FOLDER.resolve(language.code() + ".yaml")))
          .results()
          .forEach(match ->
              texts.put(match.group(1), match.group(2) == null ? match.group(3) : match.group(2)));
    } catch (IOException unreadable) {
      throw new AssertionError("wording of " + language, unreadable);
    }
    return texts;
  }
}
