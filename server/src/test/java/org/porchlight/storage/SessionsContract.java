package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.TestStore.await;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.StaffId;

/// What every store promises of signed-in people.
public abstract class SessionsContract extends StoreContract {
  private static final StaffId STAFF = new StaffId("S1");
  private static final Session SESSION = new Session(STAFF, Factors.ONE);
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration SHORT = Duration.ofMillis(40);

  private void open(String token, Session session, Duration idle) {
    await(store().sessions().open(AGENCY, token, session, idle));
  }

  private Optional<Session> find(String token) {
    return await(store().sessions().find(AGENCY, token)).map(Sessions.Found::session);
  }

  @Test
  void a_token_is_the_person_who_signed_in() {
    open("token-1", SESSION, IDLE);

    assertThat(find("token-1")).contains(SESSION);
    assertThat(find("token-2")).isEmpty();
    assertThat(await(store().sessions().find(new AgencyId("hilltop"), "token-1"))).isEmpty();
  }

  @Test
  void a_closed_session_is_nobody() {
    open("token-1", SESSION, IDLE);
    open("token-2", SESSION, IDLE);
    await(store().sessions().close(AGENCY, "token-1"));

    assertThat(find("token-1")).isEmpty();
    assertThat(find("token-2")).contains(SESSION);
  }

  @Test
  void an_idle_session_ends_and_use_keeps_it_but_looking_does_not() {
    open("idle", SESSION, SHORT);
    open("used", SESSION, SHORT);
    assertThat(find("idle")).contains(SESSION);
    await(store().sessions().use(AGENCY, "used", IDLE));

    letPass(SHORT.plusMillis(20));

    assertThat(find("idle")).isEmpty();
    var used = await(store().sessions().find(AGENCY, "used")).orElseThrow();
    assertThat(used.left()).isBetween(IDLE.minusSeconds(30), IDLE);
  }

  @Test
  void a_session_says_something_else_without_lasting_longer_and_none_comes_back() {
    open("token-1", SESSION, SHORT);
    var more = SESSION.with(Factors.TWO).locked(true);
    await(store().sessions().change(AGENCY, "token-1", more));
    assertThat(find("token-1")).contains(more);

    letPass(SHORT.plusMillis(20));
    await(store().sessions().change(AGENCY, "token-1", more));
    await(store().sessions().use(AGENCY, "token-1", IDLE));
    assertThat(find("token-1")).isEmpty();
  }

  @Test
  void somebodys_sessions_end_on_every_browser_and_nobody_elses() {
    open("phone", new Session(STAFF, Factors.TWO, "key-1", false), IDLE);
    open("desk", SESSION, IDLE);
    open("other", new Session(new StaffId("S2"), Factors.TWO, "key-1", false), IDLE);

    await(store().sessions().end(AGENCY, STAFF, one -> one.by().equals("key-1")));
    assertThat(find("phone")).isEmpty();
    assertThat(find("desk")).isPresent();

    await(store().sessions().end(AGENCY, STAFF, _ -> true));
    assertThat(find("desk")).isEmpty();
    assertThat(find("other")).isPresent();
  }
}
