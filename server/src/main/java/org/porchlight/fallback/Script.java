package org.porchlight.fallback;

import java.util.List;

/// Every word and number of the fallback but those of the people who are rung.
///
/// @param callerId one of the agency's numbers, shown to whoever is rung
/// @param ringSeconds how long each person is rung: shorter than a voicemail takes to pick up
/// @param greeting the way out, and that a person is rung
/// @param crisisLine that any key connects with 988
/// @param next said before each next person, also to those who have just talked with one
/// @param lastly said before 988
/// @param accept asks a rung person for their key
/// @param texts to whoever texted, each a message of its own
/// @param pagesTexts to whoever texted the pages number
/// @param staffText to the people on call when somebody texted
public record Script(
    String callerId,
    int ringSeconds,
    List<Said> greeting,
    List<Said> crisisLine,
    List<Said> next,
    List<Said> lastly,
    List<Said> accept,
    List<String> texts,
    List<String> pagesTexts,
    String staffText) {
  /// Words in one language.
  ///
  /// @param language such as `en-US`
  /// @param voice the carrier's name of it
  public record Said(String words, String language, String voice) {}

  public Script {
    greeting = List.copyOf(greeting);
    crisisLine = List.copyOf(crisisLine);
    next = List.copyOf(next);
    lastly = List.copyOf(lastly);
    accept = List.copyOf(accept);
    texts = List.copyOf(texts);
    pagesTexts = List.copyOf(pagesTexts);
  }
}
