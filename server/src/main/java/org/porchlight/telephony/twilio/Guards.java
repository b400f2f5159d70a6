package org.porchlight.telephony.twilio;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.twilio.TwilioWatch.Refusal;

/// What every webhook must pass before the line hears of it; each counts what it turns away.
///
/// A refusal is a bare status: who sent it learns nothing, and nothing of it is logged.
final class Guards {
  private static final String FORM_TYPE = "application/x-www-form-urlencoded";
  private static final String FORM = "twilio.form";
  private static final String TOKEN = "twilio.token";
  private static final String SIGNATURE = "X-Twilio-Signature";

  /// By account: each signs with its own token.
  private final Map<String, SignatureCheck> signatures;

  private final LegTokenSeal seal;
  private final String accountSid;
  private final int formBytesMax;
  private final TwilioWatch watch;

  Guards(
      TwilioSettings settings,
      @Nullable SecondAccount second,
      LegTokenSeal seal,
      TwilioWatch watch) {
    var own = new SignatureCheck(settings.authTokens(), settings.publicUrl());
    this.signatures =
        second == null || second.accountSid().equals(settings.accountSid())
            ? Map.of(settings.accountSid(), own)
            : Map.of(
                settings.accountSid(),
                own,
                second.accountSid(),
                new SignatureCheck(second.authTokens(), settings.publicUrl()));
    this.seal = seal;
    this.accountSid = settings.accountSid();
    this.formBytesMax = settings.formBytesMax();
    this.watch = watch;
  }

  static WebhookForm form(RoutingContext context) {
    return Objects.requireNonNull(context.<WebhookForm>get(FORM), "isForm comes first");
  }

  static LegToken token(RoutingContext context) {
    return Objects.requireNonNull(context.<LegToken>get(TOKEN), "hasToken comes first");
  }

  /// The account that a webhook came from.
  static String account(RoutingContext context) {
    return form(context).get("AccountSid");
  }

  /// A named part of the address, empty when this route has none of that name.
  static String part(RoutingContext context, String name) {
    return Objects.requireNonNullElse(context.pathParam(name), "");
  }

  void isPost(RoutingContext context) {
    if (context.request().method().equals(HttpMethod.POST)) {
      context.next();
    } else {
      refuse(context, 405, Refusal.NOT_POST);
    }
  }

  /// Reads the form, no more of it than the limit, and nothing of what does not claim to be signed.
  void isForm(RoutingContext context) {
    var request = context.request();
    if (request.getHeader(SIGNATURE) == null) {
      refuse(context, 403, Refusal.SIGNATURE);
      return;
    }
    String type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
    if (!type.toLowerCase(Locale.ROOT).startsWith(FORM_TYPE)) {
      refuse(context, 415, Refusal.NOT_A_FORM);
      return;
    }
    Buffer body = Buffer.buffer();
    request.handler(chunk -> {
      if (context.response().ended()) {
        return;
      }
      if (body.length() + chunk.length() > formBytesMax) {
        refuse(context, 413, Refusal.TOO_LARGE);
      } else {
        body.appendBuffer(chunk);
      }
    });
    request.endHandler(_ -> {
      if (!context.response().ended()) {
        formRead(context, body);
      }
    });
    request.resume();
  }

  void isSigned(RoutingContext context) {
    String signature = context.request().getHeader(SIGNATURE);
    // Whose it says it is, it must be signed by; of a stranger's the first account's token decides.
    SignatureCheck check = signatures.get(account(context));
    if (check == null) {
      check = signatures.get(accountSid);
    }
    if (signature != null
        && check != null
        && check.isSigned(context.request().uri(), form(context), signature)) {
      context.next();
    } else {
      refuse(context, 403, Refusal.SIGNATURE);
    }
  }

  void isOurAccount(RoutingContext context) {
    if (signatures.containsKey(account(context))) {
      context.next();
    } else {
      refuse(context, 403, Refusal.ACCOUNT);
    }
  }

  void hasToken(RoutingContext context) {
    Optional<LegToken> token = seal.open(part(context, "token"));
    if (token.isPresent()) {
      context.put(TOKEN, token.get());
      context.next();
    } else {
      refuse(context, 403, Refusal.TOKEN);
    }
  }

  private void formRead(RoutingContext context, Buffer body) {
    Optional<WebhookForm> form = WebhookForm.read(body.toString());
    if (form.isPresent()) {
      context.put(FORM, form.get());
      context.next();
    } else {
      refuse(context, 400, Refusal.NOT_A_FORM);
    }
  }

  private void refuse(RoutingContext context, int status, Refusal why) {
    watch.refused(why);
    Future<Void> told = context.response().setStatusCode(status).end();
    if (why == Refusal.TOO_LARGE && context.request().version() != HttpVersion.HTTP_2) {
      // Who sends without end would go on sending.
      told.onComplete(_ -> context.request().connection().close());
    }
  }
}
