package org.porchlight.notification;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.porchlight.incident.Errand.About;
import org.porchlight.incident.Errand.SendText;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Sender;
import org.porchlight.incident.Texts;
import org.porchlight.incident.Words;
import org.porchlight.plan.Language;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.PhoneSlots;
import org.porchlight.telephony.Wording;

/// Composes what a text says, with the reply digits that its phone can answer by.
final class TextBodies {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  private static final Set<String> ASKING = Set.of(Texts.STEP_PROMPT, Texts.SHIFT_OVER);
  private static final String TO_SUPPORT = "text.page.support";
  private static final int SEGMENT_CHARACTERS = 160;

  private final PhoneSlots slots;
  private final Wording wording;
  private final NotificationSettings settings;

  TextBodies(PhoneSlots slots, Wording wording, NotificationSettings settings) {
    this.slots = slots;
    this.wording = wording;
    this.settings = settings;
  }

  /// What to send, and behind it what the same text may have said when it was tried before, with
  /// other slots open. Empty when no digits can tell the incident apart on that phone.
  Future<List<String>> of(AgencyId agency, IncidentId incident, SendText text, Instant asked) {
    return switch (text.words()) {
      // Whose words they are is said as digits are: before them, where several are open.
      case Words.Own(var own) ->
          prefixes(agency, incident, text, "")
              .map(prefixes ->
                  prefixes.stream()
                      .map(prefix -> prefix.isEmpty() ? own : prefix + ": " + own)
                      .distinct()
                      .toList());
      case Words.Wording(var key, var values) ->
          prefixes(agency, incident, text, key)
              .map(prefixes ->
                  prefixes.stream()
                      .map(prefix ->
                          linked(
                              incident,
                              text,
                              key,
                              marked(
                                  text.language(),
                                  values,
                                  wording.text(
                                      text.language(),
                                      key,
                                      values(text.language(), values, prefix, asked)))))
                      .distinct()
                      .toList());
    };
  }

  /// A link opens the incident only after signing in, so nobody but staff is given one.
  private String linked(IncidentId incident, SendText text, String key, String body) {
    boolean toStaff = text.about() instanceof About.OfPage && !key.equals(TO_SUPPORT);
    String link = " " + settings.staffLink() + incident;
    boolean fits = body.length() + link.length() <= SEGMENT_CHARACTERS;
    return toStaff && fits && !settings.staffLink().isEmpty() ? body + link : body;
  }

  private String marked(Language language, Map<String, String> given, String body) {
    return given.containsKey(Texts.DRILL)
        ? wording.text(language, "text.drill") + " " + body
        : body;
  }

  /// The prefix to use now, then the one it may have had before.
  private Future<List<String>> prefixes(
      AgencyId agency, IncidentId incident, SendText text, String key) {
    if (text.sender() == Sender.FAMILIES_LINE) {
      return Future.succeededFuture(List.of(""));
    }
    Future<Integer> claimed =
        asksForDigits(text, key)
            ? slots.claim(agency, text.to(), incident)
            : Future.succeededFuture(0);
    return claimed
        .compose(_ -> slots.held(agency, text.to()))
        .map(held -> held.containsValue(incident) ? prefixes(incident, held) : List.of(""));
  }

  private static List<String> prefixes(IncidentId incident, SortedMap<Integer, IncidentId> held) {
    Optional<String> bare = held.size() == 1 ? Optional.of("") : Optional.empty();
    Optional<String> slotted =
        held.entrySet().stream()
            .filter(entry -> entry.getValue().equals(incident))
            .findFirst()
            .flatMap(entry -> ReplyDigits.prefix(entry.getKey()));
    return bare.isEmpty() && slotted.isEmpty()
        ? List.of()
        : Stream.concat(Stream.concat(bare.stream(), slotted.stream()), Stream.of("")).toList();
  }

  /// Only what waits for digits may hold a slot; a late notice must not take one for ever.
  private static boolean asksForDigits(SendText text, String key) {
    return text.about() instanceof About.OfPage || ASKING.contains(key);
  }

  private Map<String, String> values(
      Language language, Map<String, String> given, String prefix, Instant asked) {
    var values = new HashMap<String, String>();
    values.put("agency", settings.agencyName());
    values.put("line_number", settings.familiesNumber().e164());
    values.put("pages_number", settings.pagesNumber().e164());
    values.put("when", TIME.format(asked.atZone(settings.zone())));
    values.putAll(given);
    values.putIfAbsent("slot", prefix);
    // An incident knows a language as ES or es; people read its name.
    Optional.ofNullable(given.get("language"))
        .flatMap(code -> Language.of(code.toLowerCase(Locale.ROOT)))
        .ifPresent(one -> values.put("language", wording.text(language, "language." + one.code())));
    return values;
  }
}
