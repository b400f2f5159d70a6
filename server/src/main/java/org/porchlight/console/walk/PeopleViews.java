package org.porchlight.console.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Console;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.Names;
import org.porchlight.console.view.PeopleView;
import org.porchlight.console.view.Speech;
import org.porchlight.family.Reach;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.Recipient;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;

/// Who was asked and how far it came, and who can be asked now (R8).
final class PeopleViews {
  private final Console console;
  private final IncidentFile file;
  private final Speech say;
  private final Names names;

  PeopleViews(Console console, IncidentFile file, Speech say, Names names) {
    this.console = console;
    this.file = file;
    this.say = say;
    this.names = names;
  }

  PeopleView view() {
    return new PeopleView(
        file.state().pages().all().reversed().stream().map(this::asked).toList(), team(), staff());
  }

  private PeopleView.Asked asked(Page page) {
    return new PeopleView.Asked(
        page.id().number(),
        who(page.to()),
        say.of("purpose", page.purpose()),
        ways(page),
        answer(page),
        say.time(page.at()),
        page.open(),
        page.taken(),
        page.isTo(file.reader().id()),
        page.purpose() == Purpose.CONNECT ? connecting() : "",
        page.purpose() == Purpose.ATTENTION && file.reader().id().equals(lead()));
  }

  private @Nullable StaffId lead() {
    return file.state().crew().lead();
  }

  /// Who said yes and waits, or that somebody does.
  private String connecting() {
    String who =
        file.state().pages().waiting().stream()
            .map(page -> who(page.to()))
            .collect(Collectors.joining(", "));
    return who.isEmpty() ? say.of("connect.waits") : say.of("connect.said_yes", Map.of("who", who));
  }

  /// With the time they said they would be there.
  private String answer(Page page) {
    if (page.answer() == Page.Answer.NONE) {
      return "";
    }
    String answer = say.of("answer", page.answer());
    return page.arrival() == null ? answer : answer + ", " + say.time(page.arrival().at());
  }

  private String who(Recipient to) {
    return switch (to) {
      case Recipient.OnDuty(var staff, var duty) ->
          names.staff(staff) + ", " + say.of("duty", duty);
      case Recipient.OnTeam(_, var person) -> names.person(person);
    };
  }

  private List<String> ways(Page page) {
    return new TreeMap<>(page.delivery()).entrySet().stream().map(this::way).toList();
  }

  private String way(Map.Entry<Medium, Page.Delivery> way) {
    // A telephone that rang for nothing was there: nobody picked it up.
    boolean rang = way.getKey() == Medium.VOICE && way.getValue() == Page.Delivery.MISSED;
    String came = rang ? say.of("delivery.not_picked_up") : say.of("delivery", way.getValue());
    return say.of("medium", way.getKey()) + ": " + came;
  }

  private List<PeopleView.Person> staff() {
    return console.world().onCall().ladder().stream()
        .filter(member -> !member.id().equals(file.reader().id()))
        .map(this::colleague)
        .toList();
  }

  private PeopleView.Person colleague(StaffMember member) {
    return new PeopleView.Person(
        "staff:" + member.id(), member.name(), say.of("duty", member.duty()), "");
  }

  private List<PeopleView.Person> team() {
    return file.family().stream()
        .flatMap(family ->
            family.people().values().stream()
                .filter(person -> !person.id().equals(file.state().crew().alleged()))
                .flatMap(person -> person(family, person)))
        .toList();
  }

  private Stream<PeopleView.Person> person(FamilyRecord family, FamilyPerson person) {
    var reach =
        Reach.of(family, person.id(), say.now(), file.around().elsewhere().telephones(family.id()));
    String why =
        switch (reach) {
          case Reach.Open _ -> "";
          case Reach.Closed(var barrier) -> say.of("barrier", barrier);
        };
    var details = new ArrayList<String>();
    details.add(say.of("support", person.support()));
    if (reach instanceof Reach.Open open && !open.verified()) {
      details.add(say.of("telephone.unverified"));
    }
    if (!person.mayKnow().isEmpty() && file.unlocked()) {
      String topics = String.join(", ", person.mayKnow()).replace('_', ' ');
      details.add(say.of("may_know") + " " + topics);
    }
    return person.contactPoints().isEmpty()
        ? Stream.empty()
        : Stream.of(
            new PeopleView.Person(
                "person:" + person.id(), names.person(person), String.join(" · ", details), why));
  }
}
