package org.porchlight.sandbox.carrier;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts a webhook into its final form: address, headers, signature, body.
public final class WebhookEnvelope {
  /// A webhook ready to go.
  ///
  /// @param url what is called, and signed unless a fault changes that
  /// @param fault the signature fault done to it; empty for none
  record Sealed(String url, Map<String, String> headers, String body, String fault) {}

  private final Account first;
  private final @Nullable Account second;
  private final Faults faults;

  WebhookEnvelope(Account account, @Nullable Account other, Faults faults) {
    this.first = account;
    this.second = other;
    this.faults = faults;
  }

  Sealed seal(Webhook webhook, String token) {
    String whole = ConnectionPolicy.withoutFragment(webhook.url());
    String url = withoutUser(whole);
    String form = encode(webhook.params());
    boolean post = webhook.method().equals("POST");
    if (!post && !form.isEmpty()) {
      url = url + (url.indexOf('?') < 0 ? "?" : "&") + form;
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", "TwilioProxy/1.1");
    headers.put("Accept", "*/*");
    headers.put("I-Twilio-Idempotency-Token", token);
    if (post) {
      headers.put("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
    }
    String cookies = webhook.cookies().header();
    if (!cookies.isEmpty()) {
      headers.put("Cookie", cookies);
    }
    if (!whole.equals(withoutUser(whole))) {
      headers.put("Authorization", basic(whole));
    }
    String fault = sign(webhook, url, post, headers);
    return new Sealed(url, headers, post ? form : "", fault);
  }

  private String sign(Webhook webhook, String url, boolean post, Map<String, String> headers) {
    List<String> subjects = webhook.subjects();
    Map<String, String> form = post ? webhook.params() : Map.of();
    Account owner = owner(webhook);
    Signer signer = new Signer(owner.authToken());
    if (faults.happens("webhook-missing-signature", subjects)) {
      return "webhook-missing-signature";
    }
    if (faults.happens("webhook-wrong-signature", subjects)) {
      headers.put("X-Twilio-Signature", signer.sign(url + "?forged", form));
      return "webhook-wrong-signature";
    }
    if (faults.happens("webhook-secondary-token", subjects)) {
      headers.put("X-Twilio-Signature", new Signer(owner.secondaryToken()).sign(url, form));
      return "webhook-secondary-token";
    }
    if (faults.happens("sign-with-port", subjects)) {
      headers.put("X-Twilio-Signature", signer.sign(withPort(url), form));
      return "sign-with-port";
    }
    if (faults.happens("sign-without-port", subjects)) {
      headers.put("X-Twilio-Signature", signer.sign(withoutPort(url), form));
      return "sign-without-port";
    }
    headers.put("X-Twilio-Signature", signer.sign(url, form));
    return "";
  }

  /// Whose webhook it is, it is signed by.
  private Account owner(Webhook webhook) {
    Account other = second;
    return other != null && other.sid().equals(webhook.params().get("AccountSid")) ? other : first;
  }

  /// Resolves a relative address against the document it stands in.
  public static String resolve(String base, String reference) {
    if (reference.isEmpty()) {
      return base;
    }
    try {
      return URI.create(ConnectionPolicy.withoutFragment(base)).resolve(reference).toString();
    } catch (IllegalArgumentException _) {
      return reference;
    }
  }

  private static String encode(Map<String, String> params) {
    return params.entrySet().stream()
        .map(param -> encode(param.getKey()) + "=" + encode(param.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String withoutUser(String url) {
    return url.replaceFirst("^(https?://)[^/?#@]*@", "$1");
  }

  private static String basic(String url) {
    String user = url.replaceFirst("^https?://([^/?#@]*)@.*", "$1");
    return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
  }

  private static String withPort(String url) {
    URI uri = URI.create(url);
    if (uri.getPort() >= 0) {
      return url;
    }
    int port = url.startsWith("https:") ? 443 : 80;
    return url.replaceFirst("^(https?://[^/?]+)", "$1:" + port);
  }

  private static String withoutPort(String url) {
    return url.replaceFirst("^(https?://[^/?:]+):[0-9]+", "$1");
  }
}
