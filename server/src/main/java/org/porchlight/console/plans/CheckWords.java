package org.porchlight.console.plans;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.console.view.BoardView.Told;
import org.porchlight.console.view.Speech;
import org.porchlight.plan.checks.Finding;
import org.porchlight.plan.checks.PlanChecks;

/// What the checks of a plan say, in the reader's language.
final class CheckWords {
  private static final Pattern FIELD = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b");

  /// Where the names of fields stand in the wording.
  private static final List<String> FIELDS =
      List.of("draft.f", "draft.f.restricted", "draft.in_file");

  private CheckWords() {}

  /// The rule, what is so here, and what the author can do.
  static Told of(Speech say, Finding finding) {
    var language = say.language();
    var rule = PlanChecks.find(finding.check()).map(one -> one.sentence(language)).orElse("");
    return new Told(plain(say, rule), plain(say, finding.sentence(language)), mend(say, finding));
  }

  /// What the author can do.
  static String mend(Speech say, Finding finding) {
    return plain(say, finding.mend(say.language()));
  }

  /// With the fields of a plan by the names that the editor gives them, and days as people say
  /// them.
  private static String plain(Speech say, String sentence) {
    return say.days(FIELD.matcher(sentence).replaceAll(found -> quoted(say, found.group())));
  }

  private static String quoted(Speech say, String field) {
    return FIELDS.stream()
        .map(prefix -> say.code(prefix, field, ""))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .map(name -> Matcher.quoteReplacement("“" + name + "”"))
        .orElse(field);
  }

  /// Whether it waits for what people say, not for what the plan says.
  static boolean isAboutSaying(Finding finding) {
    return finding.check().startsWith("signoff.")
        || finding.check().equals("interim.agreement")
        || finding.check().equals("paged.accepted");
  }
}
