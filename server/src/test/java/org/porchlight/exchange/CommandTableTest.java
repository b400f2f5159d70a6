package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.CommandForm.Situation;
import org.porchlight.incident.Actor;
import org.porchlight.incident.CallCommand.CallIn;
import org.porchlight.incident.CallCommand.EnterRoom;
import org.porchlight.incident.CallCommand.JoinGuest;
import org.porchlight.incident.CallCommand.LeaveLeg;
import org.porchlight.incident.CallCommand.MissGuest;
import org.porchlight.incident.Command;
import org.porchlight.incident.ContactCommand.*;
import org.porchlight.incident.ContactCommand.ChooseLanguage;
import org.porchlight.incident.ContactCommand.MissCallback;
import org.porchlight.incident.DrillCommand;
import org.porchlight.incident.DutyCommand.ClosePrivateEar;
import org.porchlight.incident.DutyCommand.OpenPrivateEar;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.MessageCommand.AnswerPhone;
import org.porchlight.incident.PageCommand.JoinCall;
import org.porchlight.incident.PageCommand.LeaveCall;
import org.porchlight.incident.PageCommand.RingFreed;
import org.porchlight.incident.Report;
import org.porchlight.incident.ReviewCommand.WriteDraft;
import org.porchlight.incident.WalkCommand.RecordScreening;
import org.porchlight.oncall.OnCall;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandTableTest {
  /// What only a live call, the carrier or the line itself can tell.
  private static final Set<Class<?>> NOT_BY_REQUEST =
      Set.of(
          ReceiveContact.class,
          LeaveContact.class,
          SilenceContact.class,
          KeyContact.class,
          ChooseCrisisLine.class,
          LeaveVoicemail.class,
          JoinCallback.class,
          RingPublishedNumber.class,
          RejoinContact.class,
          NoticeSecondContact.class,
          ChooseLanguage.class,
          MissCallback.class,
          JoinGuest.class,
          MissGuest.class,
          CallIn.class,
          LeaveLeg.class,
          EnterRoom.class,
          JoinCall.class,
          LeaveCall.class,
          RingFreed.class,
          OpenPrivateEar.class,
          ClosePrivateEar.class,
          AnswerPhone.class,
          // The page that writes a draft tells of it.
          WriteDraft.class);

  @Test
  void every_command_that_a_person_may_give_is_in_the_table() {
    Set<Class<?>> missing =
        commands(Command.class)
            .filter(command -> !Report.class.isAssignableFrom(command))
            // Drills have routes of their own.
            .filter(command -> !DrillCommand.class.isAssignableFrom(command))
            .filter(command -> !NOT_BY_REQUEST.contains(command))
            .collect(Collectors.toSet());
    Set<Class<?>> listed =
        CommandTable.ALL.stream().map(CommandForm::gives).collect(Collectors.toSet());

    assertThat(listed).isEqualTo(missing);
  }

  @Test
  void every_name_is_listed_once_and_every_alias_leads_to_one() {
    var names = CommandTable.ALL.stream().map(CommandForm::name).toList();
    JsonObject json = CommandTable.json();

    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    assertThat(json.getJsonArray("commands")).hasSize(names.size());
    assertThat(json.getJsonObject("aliases"))
        .allSatisfy(alias -> assertThat(names).contains((String) alias.getValue()));
    assertThat(CommandTable.find("END_STEP").map(CommandForm::name)).contains("end-step");
    assertThat(CommandTable.find("acknowledge").map(CommandForm::name))
        .contains("acknowledge-page");
  }

  @Test
  void every_command_reads_an_empty_body_without_breaking() {
    for (CommandForm<?> form : CommandTable.ALL) {
      var fields = new Fields(new JsonObject());
      form.reader().read(fields, nothing());
      boolean needs = form.fields().stream().anyMatch(CommandForm.Field::required);
      if (!needs && !form.gives().equals(RecordScreening.class)) {
        assertThat(fields.faults()).as(form.name()).isEmpty();
      }
    }
  }

  @Test
  void an_answer_of_the_screen_that_means_danger_is_not_called_calm() {
    var fields =
        new Fields(
            new JsonObject()
                .put("outcome", "calm")
                .put("screen", new JsonObject().put("someoneHurt", true).put("where", "kitchen")));

    var read = WalkReaders.screening(fields, nothing());

    assertThat(read.screen().danger()).isTrue();
    assertThat(read.screen().where()).isEqualTo("kitchen");
    assertThat(fields.faults())
        .containsExactly("outcome: calm (expected: what the answers of screen say)");
  }

  private static Situation nothing() {
    return new Situation(IncidentState.NOT_OPENED, new OnCall(List.of()), new Actor.Line());
  }

  private static Stream<Class<?>> commands(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses())
        .flatMap(kind -> kind.isSealed() ? commands(kind) : Stream.of(kind));
  }
}
