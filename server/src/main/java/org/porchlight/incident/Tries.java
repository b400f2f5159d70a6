package org.porchlight.incident;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.family.Reach;
import org.porchlight.incident.PageEvent.PageChannelAdded;
import org.porchlight.incident.PageEvent.PageUnreached;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.ReachRule;
import org.porchlight.plan.ReachRule.Way;

/// How a page goes on to be carried to one person until they answer: their own rule, or the usual.
///
/// Staff are on duty: their last try is repeated until the page is answered or over. Supports are
/// asked: behind the last try of their rule they are left in peace.
final class Tries {
  /// By text and call together, then by call again.
  static final ReachRule STAFF =
      ReachRule.parse("text+call, call 45s, call 2m, call 5m").orElseThrow();

  /// By text; by call for who has not answered after half of the time they have.
  static final ReachRule SUPPORT = ReachRule.parse("text, call 150s").orElseThrow();

  /// A follow-up is a reminder: no phone is rung for it.
  static final ReachRule REMINDER = ReachRule.parse("text").orElseThrow();

  private final Draft draft;

  Tries(Draft draft) {
    this.draft = draft;
  }

  /// The rule for one staff member, as they wish it now.
  static ReachRule of(@Nullable StaffMember member, Purpose purpose) {
    if (purpose == Purpose.FOLLOW_UP) {
      return REMINDER;
    }
    return member == null || member.reach() == null ? STAFF : member.reach();
  }

  /// The rule for somebody of a family or its team.
  static ReachRule of(@Nullable FamilyPerson person) {
    ReachRule own = person == null ? null : person.membership().reach();
    return own == null ? SUPPORT : own;
  }

  /// The ways of the first try that this telephone takes; never none.
  static Set<Medium> first(ReachRule rule, boolean text) {
    Set<Medium> media = media(rule.tries().getFirst(), text);
    return media.isEmpty() ? Set.of(Medium.VOICE) : media;
  }

  private static Set<Medium> media(ReachRule.Try one, boolean text) {
    Set<Medium> media = EnumSet.noneOf(Medium.class);
    if (one.ways().contains(Way.CALL)) {
      media.add(Medium.VOICE);
    }
    if (one.ways().contains(Way.TEXT) && text) {
      media.add(Medium.TEXT);
    }
    return media;
  }

  /// When the try behind the one with this number is; null behind the last of a support.
  static @Nullable Instant after(ReachRule rule, int number, boolean repeats, Instant now) {
    return rule.at(number + 1)
        .or(() -> repeats && rule.tries().size() > 1 ? Optional.of(rule.last()) : Optional.empty())
        .map(next -> now.plus(next.after()))
        .orElse(null);
  }

  /// The paged person has not answered: they are tried once more.
  void again(Page page) {
    ReachRule rule = rule(page);
    boolean texted = page.delivery().get(Medium.TEXT) != Page.Delivery.MISSED;
    boolean mayText = texted && (page.tried(Medium.TEXT) || takesText(page));
    var now = rule.at(page.chase().tries()).orElse(rule.last());
    if (talks(page)) {
      beside(page, mayText);
      return;
    }
    Set<Medium> media = media(now, mayText);
    if (media.isEmpty()) {
      byVoice(page);
    }
    Instant next = next(page, rule);
    media.forEach(medium -> draft.add(new PageChannelAdded(page.id(), medium, next)));
  }

  /// A phone that talks with another family is not rung beside that family's ear: it is texted, and
  /// rung when that talk is over. Where no text arrives, nobody waits for it (P10).
  private void beside(Page page, boolean mayText) {
    if (mayText) {
      draft.add(new PageChannelAdded(page.id(), Medium.TEXT, next(page, rule(page))));
    } else {
      new PassingOver(draft).passOver(page, new PageUnreached(page.id()));
    }
  }

  /// Whether it asks somebody who talks with another family now.
  boolean talks(Page page) {
    return page.to() instanceof Recipient.OnDuty(var id, _)
        && draft.world.elsewhere().talking().contains(id);
  }

  /// Whether they wish to be called at all.
  boolean mayRing(Page page) {
    return rule(page).tries().stream().anyMatch(one -> one.ways().contains(Way.CALL));
  }

  /// The text did not arrive, or nobody knows whether it did: their phone is rung at once.
  void byVoice(Page page) {
    draft.add(new PageChannelAdded(page.id(), Medium.VOICE, next(page, rule(page))));
  }

  /// Nobody picked up: they are texted at once, where they wish texts at all and that telephone
  /// takes them now (R8). False where nothing of the kind is left.
  boolean byText(Page page) {
    ReachRule rule = rule(page);
    boolean wished = rule.tries().stream().anyMatch(one -> one.ways().contains(Way.TEXT));
    if (!wished || page.tried(Medium.TEXT) || !takesText(page)) {
      return false;
    }
    draft.add(new PageChannelAdded(page.id(), Medium.TEXT, next(page, rule)));
    return true;
  }

  private boolean takesText(Page page) {
    return switch (page.to()) {
      case Recipient.OnDuty _ -> true;
      case Recipient.OnTeam(var id, var person) ->
          draft
              .world
              .family(id)
              .map(family ->
                  Reach.of(
                      family, person, draft.world.now(), draft.world.elsewhere().telephones(id)))
              .map(reach ->
                  reach instanceof Reach.Open open
                      && open.text()
                      && open.number().equals(page.asked().number()))
              .orElse(false);
    };
  }

  private @Nullable Instant next(Page page, ReachRule rule) {
    boolean staff = page.to() instanceof Recipient.OnDuty;
    return after(rule, page.chase().tries(), staff, draft.world.now());
  }

  private ReachRule rule(Page page) {
    return switch (page.to()) {
      case Recipient.OnDuty(var id, _) ->
          of(draft.world.onCall().known(id).orElse(null), page.purpose());
      case Recipient.OnTeam(var family, var person) ->
          of(draft.world.family(family).flatMap(one -> one.person(person)).orElse(null));
    };
  }
}
