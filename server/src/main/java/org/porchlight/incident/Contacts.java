package org.porchlight.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.ContactEvent.*;
import org.porchlight.plan.PhoneNumber;

/// Everybody who made contact in this incident, and the search for somebody to answer.
///
/// @param all in order of arrival
/// @param answering the search; null before the first contact
/// @param escalations how often the search went on to the next person
/// @param limitReached whether nobody took it within the limit
/// @param lostAt when an absent caller counts as lost; null while somebody is there or was a text
/// @param lost whether contact is lost now
/// @param callbackBy when somebody must have called the family; null when no call is owed
public record Contacts(
    List<Contact> all,
    @Nullable AnsweringStarted answering,
    int escalations,
    boolean limitReached,
    @Nullable Instant lostAt,
    boolean lost,
    @Nullable Instant callbackBy) {
  static final Contacts NONE = new Contacts(List.of(), null, 0, false, null, false, null);

  public Contacts {
    all = List.copyOf(all);
  }

  public ContactId nextId() {
    return new ContactId(all.size() + 1);
  }

  public Optional<Contact> find(ContactId id) {
    return all.stream().filter(contact -> contact.id().equals(id)).findFirst();
  }

  public Optional<Contact> ofCall(String callId) {
    return all.stream().filter(contact -> contact.callId().equals(callId)).findFirst();
  }

  /// The text thread of this number.
  public Optional<Contact> thread(PhoneNumber number) {
    return all.stream()
        .filter(contact -> contact.medium() == Medium.TEXT && number.equals(contact.from()))
        .findFirst();
  }

  /// The last thread of anybody who texted us.
  public Optional<Contact> lastThread() {
    return last(contact -> contact.medium() == Medium.TEXT);
  }

  /// The last caller whose number can be called.
  public Optional<Contact> lastCallable() {
    return last(contact -> contact.from() != null);
  }

  /// Callers on the line now.
  public List<Contact> onLine() {
    return all.stream().filter(Contact::onLine).toList();
  }

  public boolean anyAnswered() {
    return all.stream().anyMatch(Contact::answered);
  }

  private Optional<Contact> last(Predicate<Contact> test) {
    return all.reversed().stream().filter(test).findFirst();
  }

  Contacts evolve(ContactEvent event) {
    return switch (event) {
      case ContactOffered offered -> present(append(contact(offered)));
      case AnsweringStarted started ->
          new Contacts(all, started, 0, false, lostAt, lost, callbackBy);
      case ContactEscalated _ ->
          new Contacts(all, answering, escalations + 1, limitReached, lostAt, lost, callbackBy);
      case ContactAnswered answered ->
          new Contacts(
              change(answered.contact(), Contact::asAnswered),
              answering,
              escalations,
              limitReached,
              lostAt,
              false,
              null);
      case AnswerLimitReached reached ->
          new Contacts(all, answering, escalations, true, lostAt, lost, reached.callbackBy());
      case ContactLeft left -> {
        var without = change(left.contact(), contact -> contact.withCall(""));
        boolean someoneThere = without.stream().anyMatch(Contact::onLine);
        yield new Contacts(
            without,
            answering,
            escalations,
            limitReached,
            someoneThere ? null : left.lostAt(),
            lost,
            callbackBy);
      }
      case ContactLost gone ->
          new Contacts(all, answering, escalations, limitReached, null, true, gone.callbackBy());
      case CallbackAsked asked ->
          new Contacts(all, answering, escalations, limitReached, lostAt, lost, asked.callbackBy());
      case ContactRejoined back ->
          present(change(back.contact(), contact -> contact.withCall(back.carrierId())));
      case ContactSilenced silenced -> withAll(change(silenced.contact(), Contact::asSilent));
      case CallbackPlaced _,
          CallbackJoined _,
          ContactKeyed _,
          CrisisLineChosen _,
          VoicemailLeft _,
          SecondContactNoticed _ ->
          this;
    };
  }

  /// A text from somebody lost, or waited for, brings them back.
  Contacts heardIn(MessageEvent event) {
    return event instanceof MessageEvent.MessageReceived
        ? new Contacts(all, answering, escalations, limitReached, null, false, callbackBy)
        : this;
  }

  /// A call back that is owed is asked for again.
  Contacts owedBy(DutyEvent event) {
    return event instanceof DutyEvent.AttentionSought sought
            && sought.about() == DeadlineKind.CALLBACK
        ? new Contacts(all, answering, escalations, limitReached, lostAt, lost, sought.againAt())
        : this;
  }

  /// Nobody is waited for any more.
  Contacts settled() {
    return new Contacts(all, answering, escalations, limitReached, null, false, null);
  }

  private Contacts present(List<Contact> with) {
    return new Contacts(with, answering, escalations, limitReached, null, false, callbackBy);
  }

  private Contacts withAll(List<Contact> with) {
    return new Contacts(with, answering, escalations, limitReached, lostAt, lost, callbackBy);
  }

  private static Contact contact(ContactOffered offered) {
    return new Contact(
        offered.contact(),
        offered.medium(),
        offered.from(),
        offered.medium() == Medium.VOICE ? offered.carrierId() : "",
        offered.language(),
        offered.candidates(),
        false,
        false);
  }

  private List<Contact> append(Contact contact) {
    return Lists.with(all, contact);
  }

  private List<Contact> change(ContactId id, UnaryOperator<Contact> change) {
    return Lists.change(all, contact -> contact.id().equals(id), change);
  }
}
