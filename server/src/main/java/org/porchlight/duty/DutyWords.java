package org.porchlight.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.duty.About;
import org.porchlight.oncall.duty.Ask;
import org.porchlight.oncall.duty.Message;
import org.porchlight.oncall.duty.RosterState;
import org.porchlight.oncall.duty.Say;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Wording;

/// What messages about shifts say: the duty and the time, and no name.
final class DutyWords {
  /// Letters and digits alone, so that no language reads day and month the other way round.
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private static final Duration TO_PRESS = Duration.ofSeconds(6);
  private static final int TIMES = 3;
  private static final int FIRST_DIGIT = 3;
  private static final int DIGITS = 7;

  private final Wording wording;
  private final Supplier<Roster> roster;

  DutyWords(Wording wording, Supplier<Roster> roster) {
    this.wording = wording;
    this.roster = roster;
  }

  static Language language(StaffMember member) {
    return member.languages().stream().findFirst().orElse(Language.EN);
  }

  /// The text of a message; the same at each attempt, so that it can be looked for.
  String text(Message message, RosterState state, Language language) {
    var ask = state.ask(message.ask());
    return wording.text(
        language, "text.duty." + key(message.say(), ask), values(message, ask, language));
  }

  /// Several as one text, each behind its letter, and the line's name said once.
  String together(List<Message> messages, RosterState state, Language language) {
    if (messages.size() == 1) {
      return text(messages.getFirst(), state, language);
    }
    String agency = wording.text(language, "text.duty.agency");
    return agency
        + messages.stream()
            .map(message -> lettered(message, state, language))
            .map(text -> text.startsWith(agency) ? text.substring(agency.length()) : text)
            .distinct()
            .collect(Collectors.joining("\n"));
  }

  private String lettered(Message message, RosterState state, Language language) {
    var ask = state.ask(message.ask());
    var values = values(message, ask, language);
    ask.filter(_ -> message.say() == Say.ASK)
        .ifPresent(one -> values.put("code", " " + one.code()));
    return wording.text(language, "text.duty." + key(message.say(), ask), values);
  }

  /// The same words said, and the keys that answer; three times, for the first are often lost.
  List<Spoken> spoken(Message message, RosterState state, Language language) {
    var ask = state.ask(message.ask());
    boolean manager = ask.map(one -> one.about().isForManager()).orElse(false);
    var values = values(message, ask, language);
    values.put("digit", Integer.toString(digit(message.id())));
    ask.map(Ask::about)
        .ifPresent(about -> {
          values.put("from", aloud(there(about.span().start()), language));
          values.put("until", aloud(there(about.span().end()), language));
        });
    var prompt =
        List.<Spoken>of(
            new Spoken.Say(
                wording.text(language, "voice.duty." + key(Say.ASK, ask), values), language),
            new Spoken.Say(
                wording.text(
                    language, manager ? "voice.duty.keys_seen" : "voice.duty.keys", values),
                language));
    var verbs = new ArrayList<Spoken>();
    for (int i = 0; i < TIMES; i++) {
      verbs.add(new Spoken.SpokenMenu(prompt, 1, TO_PRESS, DutyLeg.KEY));
    }
    verbs.addAll(last("voice.goodbye", language));
    return verbs;
  }

  List<Spoken> last(String key, Language language) {
    return List.of(new Spoken.Say(wording.text(language, key), language), new Spoken.Hangup());
  }

  /// What a listening person presses; never 1 or 2, which greetings of machines ask for.
  static int digit(int message) {
    return FIRST_DIGIT + message % DIGITS;
  }

  private static String key(Say say, Optional<Ask> ask) {
    return say == Say.ASK
        ? ask.map(one -> one.about().kind().name()).orElse(Say.LATE.name()).toLowerCase(Locale.ROOT)
        : say.name().toLowerCase(Locale.ROOT);
  }

  private Map<String, String> values(Message message, Optional<Ask> ask, Language language) {
    var values = new HashMap<String, String>();
    // What tells one piece of news from another is for nobody to read.
    String detail = message.say().isNews() ? "" : message.detail();
    values.put("who", detail);
    values.put("list", detail);
    values.put("code", detail.isEmpty() ? "" : " " + detail);
    About about = ask.map(Ask::about).orElse(null);
    values.put("duty", about == null ? "" : lacking(about, language));
    values.put("from", about == null ? "" : wall(about.span().start()));
    values.put("until", about == null ? "" : wall(about.span().end()));
    return values;
  }

  /// A gap may lack a language rather than a duty.
  private String lacking(About about, Language language) {
    @Nullable Language spoken =
        about.kind() == About.Kind.GAP ? Language.of(about.whose()).orElse(null) : null;
    return spoken == null
        ? wording.text(language, "text.duty.as." + about.duty().name().toLowerCase(Locale.ROOT))
        : wording.text(language, "language." + spoken.code());
  }

  private String wall(Instant at) {
    return WALL.format(there(at));
  }

  private ZonedDateTime there(Instant at) {
    return at.atZone(roster.get().zone());
  }

  /// A time with its day by name, such as `Saturday, October 10, at 08:00`: who listens has nothing
  /// to look it up in.
  static String aloud(ZonedDateTime at, Language language) {
    var pattern =
        switch (language) {
          case EN -> DateTimeFormatter.ofPattern("EEEE, MMMM d, 'at' HH:mm", Locale.ENGLISH);
          case ES ->
              DateTimeFormatter.ofPattern(
                  at.getHour() == 1
                      ? "'el' EEEE d 'de' MMMM 'a la' HH:mm"
                      : "'el' EEEE d 'de' MMMM 'a las' HH:mm",
                  Locale.of("es"));
        };
    return pattern.format(at);
  }
}
