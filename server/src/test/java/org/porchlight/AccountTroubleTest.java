package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.Town.eventually;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The one account there is takes nothing any more: a person hears of it at once, by another way.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class AccountTroubleTest {
  private final HttpServer outside = server();
  private final List<String> pages = new CopyOnWriteArrayList<>();

  @RegisterExtension
  final Town town =
      new Town("operator.url=http://127.0.0.1:" + outside.getAddress().getPort() + "/operator");

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException unable) {
      throw new AssertionError(unable);
    }
  }

  @BeforeEach
  void listen() {
    outside.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            pages.add(new String(body, StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
          }
        });
    outside.start();
  }

  @AfterEach
  void close() {
    outside.stop(0);
  }

  private long told(String what) {
    return pages.stream().filter(page -> page.contains(what)).count();
  }

  @ParameterizedTest
  @CsvSource({
    "rest-401, the carrier refuses the account: its token",
    "rest-suspended, the carrier refuses the account: it is suspended"
  })
  void an_account_that_is_refused_is_told_at_once_and_then_once_an_hour(
      String fault, String words) {
    town.fault(fault, "Accounts/AC0000");
    town.phone("+12025550101").texts("please help");
    eventually("the operator is told", () -> told(words) == 1);
    town.wait(Duration.ofMinutes(5));
    assertThat(told(words)).isEqualTo(1);

    town.wait(Duration.ofMinutes(56));
    town.phone("+12025550140").texts("please help");
    eventually("the operator is told again", () -> told(words) == 2);
  }

  @Test
  void a_receipt_that_says_so_is_told_as_well() {
    town.fault("sms-30002", "+12025550181");
    town.phone("+12025550101").texts("please help");

    eventually("the operator is told", () -> told("it is suspended") == 1);
  }

  @Test
  void texts_that_the_carriers_hold_back_are_told_once_an_hour_and_name_nobody() {
    town.fault("sms-30007", "+12025550181");
    town.phone("+12025550101").texts("please help");
    eventually("the operator is told", () -> told("do not arrive: filtered") == 1);
    town.phone("+12025550140").texts("please help");
    town.wait(Duration.ofSeconds(20));

    assertThat(pages).hasSize(1).noneMatch(page -> page.contains("555") || page.contains("Sam"));
  }

  @Test
  void a_member_of_staff_whose_phone_takes_no_more_texts_is_told() {
    town.fault("rest-21610", "+12025550181");
    town.phone("+12025550101").texts("please help");

    eventually("the operator is told", () -> told("do not arrive: opted out") == 1);
  }

  @Test
  void a_phone_that_is_out_of_reach_is_no_trouble_of_the_account() {
    town.fault("sms-30003", "+12025550181");
    town.phone("+12025550101").texts("please help");
    town.wait(Duration.ofSeconds(10));

    assertThat(pages).isEmpty();
  }

  @Test
  void news_of_no_crisis_that_the_carriers_hold_back_are_told_as_well() {
    town.fault("sms-30007", "+12025550183");
    town.fallsWhenTheGlassBreaks("FAM-0007", "S2");
    town.wait(Duration.ofSeconds(10));

    eventually("the operator is told", () -> told("do not arrive: filtered") == 1);
  }
}
