package org.porchlight.settings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.exchange.ApiAccount;
import org.porchlight.exchange.ExchangeSettings;
import org.porchlight.rights.ProgramRight;

/// Reads who may use the API: the account of `api.token`, and those under `api.accounts`.
///
/// Without accounts of their own names there is the usual one alone, with the demo's token unless
/// another is set; with them the usual one counts only where its token is set.
final class ApiAccountsReader {
  /// As many characters as cannot be guessed, whoever asks how often.
  static final int TOKEN_LENGTH_MIN = 16;

  static final String DEMO_TOKEN = "demo";

  private static final String ACCOUNTS = "api.accounts";
  private static final String NAME = "[a-z][a-z0-9-]{0,30}";
  private static final String TOKEN =
      "a token of " + TOKEN_LENGTH_MIN + " to 200 letters, digits and signs, without spaces";

  private final SettingKeys keys;
  private final List<ApiAccount> accounts = new ArrayList<>();

  ApiAccountsReader(SettingKeys keys) {
    this.keys = keys;
  }

  ExchangeSettings settings() {
    var names = keys.names(ACCOUNTS);
    var usual = keys.secrets("api.token", names.isEmpty() ? List.of(DEMO_TOKEN) : List.of());
    usual.stream().limit(1).map(ApiAccount::usual).forEach(accounts::add);
    names.forEach(this::account);
    return new ExchangeSettings(accounts);
  }

  private void account(String name) {
    var path = ACCOUNTS + "." + name;
    var agency = keys.text(path + ".agency", "", ".{1,100}", "an agency as the roster names it");
    var account = new ApiAccount(name, token(path + ".token"), agency, may(path + ".may", agency));
    if (!name.matches(NAME) || name.equals(ApiAccount.USUAL)) {
      keys.fault(
          path, "this name", "small letters, digits and hyphens, at most 31, and not api itself");
      return;
    }
    for (var other : accounts) {
      if (!account.token().isEmpty() && account.token().equals(other.token())) {
        keys.fault(path + ".token", "the token of account " + other.name(), "one of its own");
      }
    }
    accounts.add(account);
  }

  /// Never quoted in a fault; empty where there is none to be used.
  private String token(String key) {
    var written = keys.secrets(key, List.of());
    if (written.size() != 1) {
      keys.fault(key, written.isEmpty() ? "nothing" : "several", TOKEN);
      return "";
    }
    var token = written.getFirst();
    if (!token.matches("[!-~]{" + TOKEN_LENGTH_MIN + ",200}")) {
      keys.fault(key, "one of " + token.length() + " characters", TOKEN);
    }
    return token;
  }

  /// All that a program of this agency may be given, unless less is listed.
  private Set<ProgramRight> may(String key, String agency) {
    var all = ProgramRight.of(agency);
    var expected = all.stream().map(ProgramRight::code).collect(Collectors.joining(", "));
    var listed = keys.list(key, List.<ProgramRight>of(), expected, text -> right(text, all));
    return listed.isEmpty() ? all : EnumSet.copyOf(listed);
  }

  private static ProgramRight right(String text, Set<ProgramRight> all) {
    var right = ProgramRight.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    if (!text.equals(right.code()) || !all.contains(right)) {
      throw new IllegalArgumentException("not one of this agency's");
    }
    return right;
  }
}
