package org.porchlight;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.porchlight.fallback.Documents;
import org.porchlight.fallback.Folder;
import org.porchlight.fallback.Script;
import org.porchlight.line.LineSettings;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.ShiftSpan;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.Timetable;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.settings.SecondLine;
import org.porchlight.telephony.Wording;

/// Writes the fallback's folder from the agency's settings, words and roster.
///
/// Whoever is on call is rung in their order, the fallback number last. Later shifts are written
/// too, so that a line that is gone for days still rings the right people.
public final class FallbackFiles {
  private static final Duration AHEAD = Duration.ofDays(14);

  /// Voicemails pick up after about 25 s.
  private static final int RING_SECONDS = 20;

  private final Path folder;
  private final LineSettings line;
  private final List<String> own;
  private final Wording wording;

  /// @param data the server's data folder
  public FallbackFiles(Path data, LineSettings line, SecondLine second, Wording wording) {
    this.folder = data.resolve("fallback");
    this.line = line;
    this.own =
        Stream.of(line.familiesNumber(), line.pagesNumber(), second.number(), second.pagesNumber())
            .filter(Objects::nonNull)
            .map(PhoneNumber::e164)
            .toList();
    this.wording = wording;
  }

  public Path path() {
    return folder;
  }

  public Folder folder() {
    return new Folder(folder);
  }

  /// Writes what differs from what is there; blocks.
  ///
  /// @return how many files were written
  public int write(Roster roster, Instant now) throws IOException {
    var documents = new Documents(script());
    var files = new TreeMap<>(documents.lasting());
    var numbers = new TreeMap<Instant, Integer>();
    var ladders = new ArrayList<List<String>>();
    phones(roster, now)
        .forEach((from, phones) -> {
          if (!ladders.contains(phones)) {
            ladders.add(phones);
          }
          numbers.put(from, ladders.indexOf(phones));
        });
    for (int number = 0; number < ladders.size(); number++) {
      files.put("ring-" + number + ".xml", documents.ring(ladders.get(number)));
      files.put("text-" + number + ".xml", documents.text(ladders.get(number)));
    }
    files.put("ring.xml", documents.ring(ladders.getFirst()));
    files.put("text.xml", documents.text(ladders.getFirst()));
    return folder().made(new SecureRandom()).write(files, numbers, own);
  }

  /// Whose phones ring, from each instant at which that changes, the present first.
  private Map<Instant, List<String>> phones(Roster roster, Instant now) {
    var window = Span.of(now, AHEAD);
    var borders = new TreeSet<Instant>(List.of(Instant.EPOCH));
    for (ShiftSpan shift : new Timetable(roster).shifts(window)) {
      borders.add(shift.span().start());
      borders.add(shift.span().end());
    }
    borders.removeIf(border -> !border.equals(Instant.EPOCH) && !border.isAfter(now));
    var changes = new TreeMap<Instant, List<String>>();
    for (Instant border : borders) {
      var phones = ladder(roster, border.equals(Instant.EPOCH) ? now : border);
      var before = changes.lowerEntry(border);
      if (before == null || !before.getValue().equals(phones)) {
        changes.put(border, phones);
      }
    }
    return changes;
  }

  private List<String> ladder(Roster roster, Instant at) {
    var phones = new LinkedHashSet<String>();
    roster.onCall(at).ladder().forEach(member -> phones.add(member.phone().e164()));
    phones.add(line.fallbackNumber().e164());
    return List.copyOf(phones);
  }

  private Script script() {
    return new Script(
        line.familiesNumber().e164(),
        RING_SECONDS,
        said("voice.fallback"),
        said("voice.fallback_crisis_line"),
        said("voice.fallback_next"),
        said("voice.fallback_lastly"),
        said("voice.fallback_accept"),
        sent("text.storage_down"),
        sent("text.fallback_pages"),
        wording.text(line.languages().getFirst(), "text.fallback_staff"));
  }

  private List<Script.Said> said(String key) {
    return line.languages().stream()
        .map(language ->
            switch (language) {
              case EN -> new Script.Said(words(language, key), "en-US", "Polly.Joanna-Neural");
              case ES -> new Script.Said(words(language, key), "es-US", "Polly.Lupe-Neural");
            })
        .toList();
  }

  private List<String> sent(String key) {
    return line.languages().stream().map(language -> words(language, key)).toList();
  }

  private String words(Language language, String key) {
    return wording.text(language, key, Map.of());
  }
}
