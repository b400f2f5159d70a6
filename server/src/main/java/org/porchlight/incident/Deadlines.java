package org.porchlight.incident;

import static org.porchlight.incident.DeadlineKind.*;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Page.Delivery;

/// By when something happens next, read from the state (P1).
///
/// Stores keep exactly this map; an append writes its difference from the turn before. Empty only
/// for an incident that is closed or not opened.
public final class Deadlines {
  private final Map<DeadlineKey, Instant> all = new LinkedHashMap<>();

  private Deadlines() {}

  /// Every deadline of the incident as it stands.
  public static Map<DeadlineKey, Instant> of(IncidentState state) {
    var deadlines = new Deadlines();
    if (state.opened() && !state.ending().closed()) {
      if (state.ending().resolved()) {
        deadlines.afterwards(state.ending());
      } else {
        deadlines.contact(state.contacts(), state.crew());
        deadlines.crew(state.crew());
        deadlines.walk(state.walk());
        deadlines.set(UNREAD, Relay.noticeAt(state));
      }
      state.pages().open().forEach(deadlines::page);
      state.pages().open().stream()
          .filter(page -> Interpreting.waits(state, page))
          .forEach(
              page -> deadlines.set(INTERPRETER, page.id().number(), page.asked().receiptBy()));
      if (!state.ending().resolved()) {
        state.pages().all().stream()
            .filter(page -> page.run() == state.walk().runNumber())
            .forEach(deadlines::arrival);
      }
      state.room().guests().stream()
          .filter(Guest::awaited)
          .forEach(guest ->
              deadlines.set(GUEST_ANSWER, guest.id().number(), guest.invited().answerBy()));
    }
    return deadlines.all;
  }

  private void contact(Contacts contacts, Crew crew) {
    Search search = contacts.search();
    boolean someoneWaits = crew.lead() == null || !contacts.onLine().isEmpty();
    if (search != null && search.open() && someoneWaits) {
      set(BACKUP, search.escalations() < 1 ? search.started().backupAt() : null);
      set(SUPERVISOR, search.escalations() < 2 ? search.started().supervisorAt() : null);
      set(ANSWER_LIMIT, search.started().limitAt());
    }
    set(LOST_CONTACT, contacts.lostAt());
    set(CALLBACK, contacts.callbackBy());
  }

  private void crew(Crew crew) {
    if (crew.lead() != null) {
      set(HUMAN_WORD, crew.humanWordBy());
      set(ATTENTION, crew.attentionAt());
      set(ATTENTION_SOON, crew.warnAt());
    }
  }

  private void walk(Walk walk) {
    set(SCREENING, walk.screen() == null ? walk.screenAgainAt() : null);
    walk.running()
        .filter(_ -> !walk.overdue())
        .ifPresent(run -> set(STEP_LIMIT, run.started().overdueAt()));
    var gate = walk.gate();
    if (gate != null) {
      set(GATE, gate.nextAt());
    }
  }

  private void page(Page page) {
    set(PAGE_ANSWER, page.id().number(), page.asked().answerBy());
    boolean textOnItsWay =
        page.tried(Medium.TEXT) && page.delivery().get(Medium.TEXT) != Delivery.DELIVERED;
    if (textOnItsWay && !page.tried(Medium.VOICE) && !page.reminds()) {
      set(PAGE_RECEIPT, page.id().number(), page.receiptBy());
    }
    set(PAGE_NEXT, page.id().number(), page.nextTryAt());
  }

  private void arrival(Page page) {
    if (page.answer() == Page.Answer.COMING && page.arrival() != null) {
      set(PAGE_ARRIVAL, page.id().number(), page.arrival().dueAt());
    }
  }

  private void afterwards(Ending ending) {
    ending.followups().stream()
        .filter(followup -> !followup.over())
        .forEach(followup -> set(FOLLOW_UP, followup.number(), followup.at()));
    set(REVIEW, ending.reviewAt());
  }

  private void set(DeadlineKind kind, @Nullable Instant due) {
    set(kind, 0, due);
  }

  private void set(DeadlineKind kind, int subject, @Nullable Instant due) {
    if (due != null) {
      all.put(new DeadlineKey(kind, subject), due);
    }
  }
}
