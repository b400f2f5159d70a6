package org.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.sandbox.Town.BEA;
import static org.porchlight.sandbox.Town.CARLA;
import static org.porchlight.sandbox.Town.LINE;
import static org.porchlight.sandbox.Town.PAGES;
import static org.porchlight.sandbox.Town.SAM;

import com.twilio.rest.api.v2010.account.Queue;
import com.twilio.rest.api.v2010.account.queue.Member;
import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class QueuesTest {
  @AutoClose private final Town town = new Town();

  @BeforeEach
  void open() throws Exception {
    town.customer().says("/voice", "<Enqueue waitUrl='/wait' action='/after'>evening</Enqueue>");
    town.customer().says("/wait", "<Say>Please wait</Say><Pause length='5'/>");
    town.customer().says("/after", "<Say>Goodbye</Say><Hangup/>");
    town.customer().says("/take", "<Dial action='/taken'><Queue>evening</Queue></Dial>");
    town.customer().says("/taken", "<Say>They are gone</Say><Hangup/>");
  }

  private void take(String phone) throws Exception {
    town.rest("POST", "Calls.json", "To", phone, "From", PAGES, "Url", url("/take"));
    town.pass(1);
    town.answer(phone);
    town.pass(1);
  }

  private String url(String path) {
    return town.customer().url() + path;
  }

  private Queue queue() {
    return Queue.reader().read(town.twilio()).iterator().next();
  }

  @Test
  void who_waits_longest_is_connected_first_and_goes_on_when_left() throws Exception {
    town.call(CARLA, LINE);
    town.call(BEA, LINE);
    town.pass(3);
    assertThat(town.heard(CARLA)).contains("Please wait");
    assertThat(queue().getCurrentSize()).isEqualTo(2);
    take(SAM);
    assertThat(town.phone(SAM).getJsonObject("call").getJsonArray("with")).containsExactly(CARLA);
    town.hangUp(SAM);
    town.pass(1);
    assertThat(town.customer().last("/after").value("QueueResult")).isEqualTo("bridged");
    assertThat(town.heard(CARLA)).endsWith("Goodbye");
    assertThat(queue().getCurrentSize()).isEqualTo(1);
  }

  @Test
  void whoever_asks_an_empty_queue_waits_for_the_next_to_come() throws Exception {
    take(SAM);
    town.call(CARLA, LINE);
    town.pass(1);
    assertThat(town.phone(SAM).getJsonObject("call").getJsonArray("with")).containsExactly(CARLA);
    town.hangUp(CARLA);
    town.pass(1);
    assertThat(town.customer().last("/taken").value("DialCallStatus")).isEqualTo("completed");
    assertThat(town.heard(SAM)).contains("They are gone");
  }

  @Test
  void the_wait_document_may_leave_the_queue() throws Exception {
    town.customer().says("/wait", "<Leave/>");
    town.call(CARLA, LINE);
    town.pass(1);
    assertThat(town.customer().last("/after").value("QueueResult")).isEqualTo("leave");
  }

  @Test
  void the_front_one_is_sent_elsewhere_by_rest() throws Exception {
    town.customer().says("/else", "<Say>Somebody is coming</Say><Pause length='30'/>");
    town.call(CARLA, LINE);
    town.pass(1);
    var member =
        Member.updater(queue().getSid(), "Front", URI.create(url("/else"))).update(town.twilio());
    town.pass(1);
    assertThat(member.getPosition()).isEqualTo(1);
    assertThat(town.heard(CARLA)).contains("Somebody is coming");
    assertThat(queue().getCurrentSize()).isZero();
    assertThat(Queue.deleter(queue().getSid()).delete(town.twilio())).isTrue();
  }

  @Test
  void the_wait_document_is_told_the_place_in_the_row_and_who_hangs_up_there_is_told_too()
      throws Exception {
    town.call(CARLA, LINE);
    town.pass(9);
    town.call(BEA, LINE);
    assertThat(town.customer().last("/wait").value("QueuePosition")).isEqualTo("2");
    assertThat(town.customer().last("/wait").value("CurrentQueueSize")).isEqualTo("2");
    assertThat(town.customer().last("/wait").value("AvgQueueTime")).isEqualTo("9");
    town.hangUp(CARLA);
    town.settle();
    assertThat(town.customer().last("/after").value("QueueResult")).isEqualTo("hangup");
    assertThat(town.customer().last("/after").value("QueueTime")).isEqualTo("9");
    assertThat(town.customer().last("/after").value("CallStatus")).isEqualTo("completed");
  }
}
