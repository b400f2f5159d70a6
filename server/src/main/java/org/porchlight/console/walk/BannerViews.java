package org.porchlight.console.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.console.Console;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.Names;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.CallerMarks;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.SubjectEvent.PlanSource;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PlanStatus;
import org.porchlight.rights.Field;

/// Says above every decision what must not be missed.
final class BannerViews {
  private final Console console;
  private final IncidentFile file;
  private final IncidentState state;
  private final Speech say;
  private final Names names;

  BannerViews(Console console, IncidentFile file, Speech say, Names names) {
    this.console = console;
    this.file = file;
    this.state = file.state();
    this.say = say;
    this.names = names;
  }

  /// Whoever has it is not on call, as when a shift ends, and has not asked anybody to take over.
  private Optional<String> offDuty() {
    StaffId lead = state.crew().lead();
    OnCall now = console.world().onCall();
    if (lead == null || state.crew().handover() != null || now.member(lead).isPresent()) {
      return Optional.empty();
    }
    String key = lead.equals(file.reader().id()) ? "banner.off_duty.mine" : "banner.off_duty";
    return now.ladder().stream()
        .findFirst()
        .map(next -> say.of(key, Map.of("who", names.staff(lead), "next", next.name())));
  }

  /// What must be known of the plan, whatever the decision is (R2, R20).
  List<String> all() {
    var banners = new ArrayList<String>();
    if (state.drill().began()) {
      banners.add(say.of("banner.drill"));
    }
    var pinned = state.subject().pinned();
    if (!pinned.isEmpty() && pinned.getLast().source() == PlanSource.AGENCY_DEFAULT) {
      banners.add(say.of("banner.agency_default"));
    }
    file.words().ifPresent(plan -> banners.addAll(attention(plan)));
    if (state.crew().alleged() != null && file.reader().rights().sees(Field.HARM_REPORT)) {
      banners.add(say.of("banner.alleged"));
    }
    if (state.contacts().all().stream().anyMatch(contact -> contact.silent())) {
      banners.add(say.of("banner.silent"));
    }
    if (!state.ending().resolved()) {
      banners.addAll(caller());
      offDuty().ifPresent(banners::add);
    }
    if (state.contacts().lost()) {
      banners.add(say.of("banner.lost"));
    }
    var callback = state.contacts().callbackBy();
    if (callback != null) {
      banners.add(say.of("banner.callback", Map.of("when", say.time(callback))));
    }
    return banners;
  }

  /// How whoever is in contact talks with us, so that staff need not ask (R10).
  private List<String> caller() {
    var marks = new ArrayList<String>();
    if (CallerMarks.throughOthers(state, file.around())) {
      marks.add(say.of("banner.relay"));
    }
    if (!file.reader().rights().sees(Field.PLAN_WORDS)) {
      return marks;
    }
    CallerMarks.codeWords(state, file.around())
        .forEach(word ->
            marks.add(
                say.of(
                    "banner.code_word",
                    Map.of("word", word.word(), "meaning", say.of("safe_word", word.meaning())))));
    return marks;
  }

  /// What the plan's life says while this very version runs; else what the version itself does.
  private List<String> attention(CrisisPlan plan) {
    var today = say.now().atZone(plan.timezone()).toLocalDate();
    if (file.runsNow(plan)) {
      return file.life().banner(today, say.language(), names::person);
    }
    LocalDate reviewBy = plan.reviewBy();
    if (plan.status() == PlanStatus.NEEDS_ATTENTION) {
      return List.of(say.of("banner.needs_attention"));
    }
    return reviewBy != null && reviewBy.isBefore(today)
        ? List.of(say.of("banner.past_review"))
        : List.of();
  }
}
