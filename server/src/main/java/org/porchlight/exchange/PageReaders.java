package org.porchlight.exchange;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.exchange.CommandForm.Situation;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageCommand.*;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Refusal;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;

/// Reads what paged people say, and whom to page.
final class PageReaders {
  private static final Pattern PAGE = Pattern.compile("p([1-9][0-9]{0,5})");
  private static final Pattern MINUTES = Pattern.compile("[0-9]{1,3}");

  /// No page has this number: the incident refuses it by its own words.
  private static final PageId NONE = new PageId(0);

  private PageReaders() {}

  static AcknowledgePage acknowledge(Fields fields, Situation now) {
    return new AcknowledgePage(page(fields, now, Page::open), "");
  }

  static DeclinePage decline(Fields fields, Situation now) {
    return new DeclinePage(page(fields, now, Page::open));
  }

  static DisownPage disown(Fields fields, Situation now) {
    return new DisownPage(page(fields, now, Page::open));
  }

  static ReportComing coming(Fields fields, Situation now) {
    PageId page = page(fields, now, Page::taken);
    String minutes = fields.anyText("outcome", "words");
    if (!MINUTES.matcher(minutes).matches()) {
      fields.fault(
          "outcome",
          minutes.isEmpty() ? "nothing" : Fields.quoted(minutes),
          "minutes until they are there, 0 to 999");
      return new ReportComing(page, Duration.ZERO);
    }
    return new ReportComing(page, Duration.ofMinutes(Long.parseLong(minutes)));
  }

  static ReportArrived arrived(Fields fields, Situation now) {
    return new ReportArrived(page(fields, now, Page::taken));
  }

  static PageSomeone person(Fields fields, Situation now) {
    String name = fields.required("person", "a staff id such as S2 or a person such as N1");
    var member = name.isEmpty() ? null : now.onCall().member(new StaffId(name)).orElse(null);
    if (member != null) {
      return new PageSomeone(new Recipient.OnDuty(member.id(), member.duty()));
    }
    PersonId person = fields.requiredId("person", PersonId::new, "a person such as N1");
    FamilyId family = now.state().subject().family();
    if (family == null) {
      fields.refuse(Refusal.CHOOSE_YOUTH_FIRST);
      return new PageSomeone(new Recipient.OnTeam(new FamilyId("none"), person));
    }
    return new PageSomeone(new Recipient.OnTeam(family, person));
  }

  /// The page by its id, or the newest of a person; of the actor when nobody is named.
  private static PageId page(Fields fields, Situation now, Predicate<Page> wanted) {
    String name = fields.text("person");
    var match = PAGE.matcher(name);
    if (match.matches()) {
      return new PageId(Integer.parseInt(match.group(1)));
    }
    String whose = name.isEmpty() ? id(now.actor()) : name;
    List<Page> theirs =
        now.state().pages().all().reversed().stream()
            .filter(page -> id(page.to()).equals(whose))
            .toList();
    return theirs.stream()
        .filter(wanted)
        .findFirst()
        .or(() -> theirs.stream().findFirst())
        .map(Page::id)
        .orElse(NONE);
  }

  /// The id by which a paged person is named, staff or not.
  static String id(Recipient to) {
    return switch (to) {
      case Recipient.OnDuty(var staff, _) -> staff.value();
      case Recipient.OnTeam(_, var person) -> person.value();
    };
  }

  private static @Nullable String id(Actor actor) {
    return switch (actor) {
      case Actor.Staff(var staff) -> staff.value();
      case Actor.Support(var person) -> person.value();
      case Actor.Caller _, Actor.Timer _, Actor.Carrier _, Actor.Line _ -> null;
    };
  }
}
