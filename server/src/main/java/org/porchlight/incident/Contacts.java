package org.porchlight.incident;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.ContactEvent.AnswerLimitReached;
import org.porchlight.incident.ContactEvent.AnsweringStarted;
import org.porchlight.incident.ContactEvent.CallbackAsked;
import org.porchlight.incident.ContactEvent.CallbackJoined;
import org.porchlight.incident.ContactEvent.CallbackMissed;
import org.porchlight.incident.ContactEvent.CallbackPlaced;
import org.porchlight.incident.ContactEvent.CallersKeptApart;
import org.porchlight.incident.ContactEvent.ContactAnswered;
import org.porchlight.incident.ContactEvent.ContactEscalated;
import org.porchlight.incident.ContactEvent.ContactKeyed;
import org.porchlight.incident.ContactEvent.ContactLeft;
import org.porchlight.incident.ContactEvent.ContactLost;
import org.porchlight.incident.ContactEvent.ContactMoved;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.ContactEvent.ContactRejoined;
import org.porchlight.incident.ContactEvent.ContactSilenced;
import org.porchlight.incident.ContactEvent.CrisisLineChosen;
import org.porchlight.incident.ContactEvent.LanguageChosen;
import org.porchlight.incident.ContactEvent.PublishedNumberChosen;
import org.porchlight.incident.ContactEvent.SecondContactNoticed;
import org.porchlight.incident.ContactEvent.SilenceWatched;
import org.porchlight.incident.ContactEvent.ThirdPartyMarked;
import org.porchlight.incident.ContactEvent.ThirdPartyTold;
import org.porchlight.incident.ContactEvent.VoicemailLeft;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PhoneNumber;

/// Everybody who made contact in this incident, and the search for somebody to answer.
///
/// @param all in order of arrival
/// @param search the last one; null before the first contact
/// @param lostAt when an absent caller counts as lost; null while somebody is there or was a text
/// @param lost whether contact is lost now
/// @param callbackBy when somebody must have called the family; null when no call is owed
/// @param others incidents in which the same family made contact (R17)
public record Contacts(
    List<Contact> all,
    @Nullable Search search,
    @Nullable Instant lostAt,
    boolean lost,
    @Nullable Instant callbackBy,
    List<IncidentId> others) {
  static final Contacts NONE = new Contacts(List.of(), null, null, false, null, List.of());

  public Contacts {
    all = List.copyOf(all);
    others = List.copyOf(others);
  }

  /// Whether somebody to answer is looked for now.
  public boolean searching() {
    return search != null && search.open();
  }

  /// Whether nobody took it within the limit of the last search.
  public boolean limitReached() {
    return search != null && search.limitReached();
  }

  /// How often the last search went on to the next person.
  public int escalations() {
    return search == null ? 0 : search.escalations();
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
    return last(contact -> contact.callTo() != null);
  }

  /// The last call, on the line or ended.
  public Optional<Contact> lastCall() {
    return last(contact -> contact.medium() == Medium.VOICE);
  }

  /// The families that a contact's number may be of, in the order they were found; none is sure.
  public Set<FamilyId> suggested() {
    return all().stream()
        .flatMap(contact -> contact.candidates().stream())
        .map(Candidate::family)
        .collect(Collectors.toCollection(LinkedHashSet::new));
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

  /// @param asked how many page numbers were used so far
  Contacts evolve(ContactEvent event, int asked) {
    return switch (event) {
      case ContactOffered offered -> present(append(Contact.of(offered)));
      case AnsweringStarted started -> with(Search.begun(started, asked));
      case ContactEscalated _ -> search == null ? this : with(search.escalated());
      case AnswerLimitReached reached ->
          with(search == null ? null : search.atLimit()).owing(reached.callbackBy());
      case ContactAnswered answered -> answered(answered.contact());
      case ContactLeft left -> left(left);
      case SilenceWatched watched ->
          new Contacts(all, search, watched.lostAt(), lost, callbackBy, others);
      case ContactLost gone ->
          new Contacts(all, search, null, true, callbackBy, others).owing(gone.callbackBy());
      case CallbackAsked asking -> owing(asking.callbackBy());
      case ContactRejoined back ->
          present(
              change(
                  back.contact(),
                  contact -> contact.withCall(back.carrierId()).institution(ThirdParty::pickedUp)));
      case ContactKeyed keyed ->
          withAll(change(keyed.contact(), contact -> contact.answering(keyed.yes())));
      case ContactSilenced silenced -> withAll(change(silenced.contact(), Contact::asSilent));
      case SecondContactNoticed noticed ->
          new Contacts(all, search, lostAt, lost, callbackBy, Lists.with(others, noticed.other()));
      case CallbackJoined joined ->
          withAll(
              change(
                  joined.contact(),
                  one ->
                      one.calledBack(Contact.CallBack.RINGING)
                          .institution(it -> it.rung(joined.to()))));
      case CallbackMissed missed ->
          withAll(change(missed.contact(), one -> one.calledBack(Contact.CallBack.MISSED)));
      case LanguageChosen chosen ->
          withAll(change(chosen.contact(), one -> one.speaking(chosen.language())));
      case ThirdPartyMarked marked ->
          withAll(change(marked.contact(), one -> one.speakingFor(ThirdParty.of(marked.kind()))));
      case PublishedNumberChosen chosen ->
          withAll(change(chosen.contact(), one -> one.institution(it -> it.at(chosen.number()))));
      case ThirdPartyTold told ->
          withAll(change(told.contact(), one -> one.institution(it -> it.told(told.rule()))));
      case ContactMoved moved -> withAll(change(moved.contact(), one -> one.movedTo(moved.to())));
      case CallersKeptApart _, CallbackPlaced _, CrisisLineChosen _, VoicemailLeft _ -> this;
    };
  }

  /// A caller on the line ends the search only by being answered themself.
  private Contacts answered(ContactId id) {
    boolean waits = onLine().stream().noneMatch(contact -> contact.id().equals(id));
    Search after = search == null || (waits && !onLine().isEmpty()) ? search : search.over();
    return new Contacts(change(id, Contact::asAnswered), after, lostAt, false, null, others);
  }

  private Contacts left(ContactLeft left) {
    var without = change(left.contact(), contact -> contact.withCall(""));
    boolean someoneThere = without.stream().anyMatch(Contact::onLine);
    return new Contacts(
        without, search, someoneThere ? null : left.lostAt(), lost, callbackBy, others);
  }

  /// A text from somebody lost, or waited for, brings them back.
  Contacts heardIn(MessageEvent event) {
    return event instanceof MessageEvent.MessageReceived ? present(all) : this;
  }

  /// Somebody took it; or a call back that is owed is asked for again.
  Contacts noticing(DutyEvent event, boolean nobodyHadIt) {
    return switch (event) {
      case DutyEvent.StaffEngaged _ -> nobodyHadIt && search != null ? with(search.over()) : this;
      case DutyEvent.AttentionSought(var about, var againAt) ->
          about == DeadlineKind.CALLBACK
              ? new Contacts(all, search, lostAt, lost, againAt, others)
              : this;
      case DutyEvent.SupervisorCalled _,
          DutyEvent.AttentionWarned _,
          DutyEvent.HandoverOffered _,
          DutyEvent.HandoverAccepted _,
          DutyEvent.PrivateEarOpened _,
          DutyEvent.PrivateEarClosed _,
          DutyEvent.HarmReported _,
          DutyEvent.HarmTold _,
          DutyEvent.WelfareCheckDecided _,
          DutyEvent.ThirdPartyNoted _ ->
          this;
    };
  }

  /// Nobody is waited for any more.
  Contacts settled() {
    return new Contacts(all, search == null ? null : search.over(), null, false, null, others);
  }

  private Contacts present(List<Contact> with) {
    return new Contacts(with, search, null, false, callbackBy, others);
  }

  private Contacts with(@Nullable Search next) {
    return new Contacts(all, next, lostAt, lost, callbackBy, others);
  }

  private Contacts withAll(List<Contact> with) {
    return new Contacts(with, search, lostAt, lost, callbackBy, others);
  }

  /// An earlier promise stands.
  private Contacts owing(Instant by) {
    boolean sooner = callbackBy == null || by.isBefore(callbackBy);
    return new Contacts(all, search, lostAt, lost, sooner ? by : callbackBy, others);
  }

  private List<Contact> append(Contact contact) {
    return Lists.with(all, contact);
  }

  private List<Contact> change(ContactId id, UnaryOperator<Contact> change) {
    return Lists.change(all, contact -> contact.id().equals(id), change);
  }
}
