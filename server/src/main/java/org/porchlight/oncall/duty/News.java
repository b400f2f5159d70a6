package org.porchlight.oncall.duty;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.duty.RosterCommand.TellNews;

/// Tells news by text, each piece to a person once; who cannot be reached is followed by a
/// supervisor, and they by the next.
final class News {
  private final RosterDecider decider;

  News(RosterDecider decider) {
    this.decider = decider;
  }

  @Nullable RosterRefusal tell(TellNews news) {
    if (decider.written().member(news.to()).isEmpty()) {
      return RosterRefusal.NO_SUCH_PERSON;
    }
    say(news.to(), news.what(), news.about());
    return null;
  }

  private void say(StaffId to, Say what, NewsAbout about) {
    if (told(what, about).noneMatch(one -> one.to().equals(to))) {
      decider.draft().say(to, 0, Way.TEXT, what, about.detail());
    }
  }

  private Stream<Message> told(Say what, NewsAbout about) {
    return decider.draft().state().messages().values().stream()
        .filter(one -> one.say() == what && one.detail().equals(about.detail()));
  }

  /// Where it tells that news reached nobody, the next is told them.
  void after(RosterEvent event) {
    if (event instanceof RosterEvent.MessageMissed missed) {
      decider
          .draft()
          .state()
          .message(missed.message())
          .filter(message -> message.say().isNews())
          .ifPresent(this::passOn);
    }
  }

  private void passOn(Message message) {
    var about = NewsAbout.of(message.detail());
    decider.written().staff().stream()
        .filter(member -> member.duty() == Duty.SUPERVISOR && !member.id().equals(about.not()))
        .filter(member -> told(message.say(), about).noneMatch(one -> one.to().equals(member.id())))
        .findFirst()
        .ifPresent(member -> say(member.id(), message.say(), about));
  }
}
