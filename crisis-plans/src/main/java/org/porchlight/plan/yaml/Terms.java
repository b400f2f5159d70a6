package org.porchlight.plan.yaml;

import java.util.Optional;
import org.porchlight.plan.Agreement;
import org.porchlight.plan.Area;
import org.porchlight.plan.Consent;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.DecisionRight;
import org.porchlight.plan.FamilyPhase;
import org.porchlight.plan.LegalStatus;
import org.porchlight.plan.MemberService;
import org.porchlight.plan.OtherContact;
import org.porchlight.plan.PersonName;
import org.porchlight.plan.PlanKind;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.Restriction;
import org.porchlight.plan.SafeWord;
import org.porchlight.plan.Setting;
import org.porchlight.plan.Support;
import org.porchlight.plan.TeamPlace;

/// The closed lists of words that files use.
final class Terms {
  static final Shape<PlanStatus> STATUS =
      Shape.word(PlanStatus.values(), PlanStatus::code, PlanStatus::of);
  static final Shape<PlanKind> KIND = Shape.word(PlanKind.values(), PlanKind::code, PlanKind::of);
  static final Shape<Setting> SETTING = Shape.word(Setting.values(), Setting::code, Setting::of);
  static final Shape<Support> SUPPORT = Shape.word(Support.values(), Support::code, Support::of);
  static final Shape<Agreement> AGREEMENT =
      Shape.word(Agreement.values(), Agreement::code, Agreement::of);
  static final Shape<Restriction.Kind> RESTRICTION =
      Shape.word(Restriction.Kind.values(), Restriction.Kind::code, Restriction.Kind::of);
  static final Shape<ContactPoint.Kind> CONTACT_KIND =
      Shape.word(ContactPoint.Kind.values(), ContactPoint.Kind::code, ContactPoint.Kind::of);
  static final Shape<LegalStatus> LEGAL_STATUS =
      Shape.word(LegalStatus.values(), LegalStatus::code, LegalStatus::of);
  static final Shape<SafeWord.Meaning> MEANING =
      Shape.word(SafeWord.Meaning.values(), SafeWord.Meaning::code, SafeWord.Meaning::of);

  static final Shape<DecisionRight.Matter> MATTER =
      Shape.word(
          DecisionRight.Matter.values(), DecisionRight.Matter::code, DecisionRight.Matter::of);
  static final Shape<ContactPoint.Trouble> TROUBLE =
      Shape.word(
          ContactPoint.Trouble.values(), ContactPoint.Trouble::code, ContactPoint.Trouble::of);
  static final Shape<Consent.Kind> CONSENT =
      Shape.word(Consent.Kind.values(), Consent.Kind::code, Consent.Kind::of);
  static final Shape<Consent.Basis> CONSENT_BASIS =
      Shape.word(Consent.Basis.values(), Consent.Basis::code, Consent.Basis::of);
  static final Shape<FamilyPhase> PHASE =
      Shape.word(FamilyPhase.values(), FamilyPhase::code, FamilyPhase::of);
  static final Shape<Area.Kind> AREA_KIND =
      Shape.word(Area.Kind.values(), Area.Kind::code, Area.Kind::of);
  static final Shape<MemberService.Status> SERVICE_STATUS =
      Shape.word(
          MemberService.Status.values(), MemberService.Status::code, MemberService.Status::of);

  static final Shape<PersonName.Kind> NAME_KIND =
      Shape.word(PersonName.Kind.values(), PersonName.Kind::code, PersonName.Kind::of);
  static final Shape<OtherContact.Kind> OTHER_CONTACT =
      Shape.word(OtherContact.Kind.values(), OtherContact.Kind::code, OtherContact.Kind::of);
  static final Shape<TeamPlace.Invitation> INVITATION =
      Shape.word(
          TeamPlace.Invitation.values(), TeamPlace.Invitation::code, TeamPlace.Invitation::of);

  private Terms() {}

  /// A word that has one possible value.
  static Shape<String> exactly(String word) {
    return Shape.of(word, word, text -> Optional.of(text).filter(word::equals));
  }
}
