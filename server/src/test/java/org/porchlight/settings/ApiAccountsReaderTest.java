package org.porchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.exchange.ApiAccount;
import org.porchlight.rights.ProgramRight;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiAccountsReaderTest {
  private static final String RECORDS = "a-token-for-the-records";
  private static final String COUNTY = "a-token-for-the-county";

  @TempDir Path folder;

  private final List<Fault> faults = new ArrayList<>();

  private SettingsReader.Reading reading(String yaml) {
    try {
      var file = Files.writeString(folder.resolve("settings.yaml"), yaml);
      return SettingsReader.reading(file, Map.of(), List.of(), faults);
    } catch (IOException unwritten) {
      throw new AssertionError(unwritten);
    }
  }

  private List<ApiAccount> accounts(String yaml) {
    return reading(yaml).settings().exchange().accounts();
  }

  @Test
  void without_names_there_is_the_usual_account_alone() {
    assertThat(accounts("")).containsExactly(ApiAccount.usual("demo"));
    assertThat(accounts("api: {token: hush, accounts: }"))
        .containsExactly(ApiAccount.usual("hush"));
    assertThat(faults).isEmpty();
  }

  @Test
  void named_programs_stand_beside_the_usual_one_only_where_its_token_is_set() {
    var named = "accounts: {records: {token: " + RECORDS + ", may: [read-plans, read-families]}}}";
    var records =
        new ApiAccount(
            "records", RECORDS, "", Set.of(ProgramRight.READ_PLANS, ProgramRight.READ_FAMILIES));

    assertThat(accounts("api: {" + named)).containsExactly(records);
    assertThat(accounts("api: {token: , " + named)).containsExactly(records);
    assertThat(accounts("api: {token: hush, " + named))
        .containsExactly(ApiAccount.usual("hush"), records);
    assertThat(faults).isEmpty();
  }

  @Test
  void a_program_of_another_agency_may_only_give_commands() {
    var county = accounts("api: {accounts: {county: {token: " + COUNTY + ", agency: CSB}}}");

    assertThat(county)
        .containsExactly(
            new ApiAccount("county", COUNTY, "CSB", Set.of(ProgramRight.COMMAND_INCIDENTS)));
    assertThat(faults).isEmpty();
    reading("api: {accounts: {county: {token: " + COUNTY + ", agency: CSB, may: [read-plans]}}}");
    assertThat(faults)
        .singleElement()
        .extracting(Fault::key, Fault::got, Fault::expected)
        .containsExactly("api.accounts.county.may", "\"read-plans\"", "command-incidents");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: {agency: }                            | api.accounts.a.token | nothing",
        "a: {token: short}                        | api.accounts.a.token | one of 5 characters",
        "a: {token: 'with a space inside it'}     | api.accounts.a.token | one of 22 characters",
        "a: {token: [one-token-of-mine, another]} | api.accounts.a.token | several",
        "A: {token: a-token-for-the-records}      | api.accounts.A       | this name",
        "api: {token: a-token-for-the-records}    | api.accounts.api     | this name",
        "a: {token: a-token-for-the-records, may: [all]} | api.accounts.a.may | \"all\"",
        "a: {token: a-token-for-the-records, tokn: x} | api.accounts.a.tokn | an unknown key",
        "records                                  | api.accounts         | a single value"
      })
  void what_cannot_be_an_account_is_told_with_got_and_expected(
      String account, String key, String got) {
    reading("api:\n  accounts:" + (account.contains(":") ? "\n    " : " ") + account + "\n");

    assertThat(faults).extracting(Fault::key).containsOnly(key);
    assertThat(faults).extracting(Fault::got).contains(got);
    assertThat(faults.toString()).doesNotContain("a-token-for-the-records", "one-token-of-mine");
  }

  @Test
  void no_two_programs_have_the_same_token_and_it_is_not_told() {
    var two = "a: {token: " + RECORDS + "}, b: {token: " + RECORDS + "}";
    reading("api: {accounts: {" + two + "}}");

    assertThat(faults)
        .singleElement()
        .extracting(Fault::key, Fault::got, Fault::expected)
        .containsExactly("api.accounts.b.token", "the token of account a", "one of its own");
  }

  @Test
  void the_operator_sees_whose_accounts_there_are_and_no_token() {
    var read = reading("api: {accounts: {records: {token: " + RECORDS + ", may: [read-plans]}}}");

    assertThat(read.inForce().toString()).contains("records").doesNotContain(RECORDS);
    assertThat(read.inForce())
        .filteredOn(one -> one.key().equals("api.accounts.records.token"))
        .singleElement()
        .extracting(InForce::value)
        .isEqualTo("***");
    assertThat(read.settings().toString()).doesNotContain(RECORDS);
  }
}
