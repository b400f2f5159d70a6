package org.porchlight.storage.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.ArrayList;
import java.util.List;

/// One call of a function of the library: its keys, then its arguments.
final class Call {
  private final String function;
  private final List<String> keys = new ArrayList<>();
  private final List<byte[]> args = new ArrayList<>();

  Call(String function) {
    this.function = function;
  }

  Call key(String key) {
    keys.add(key);
    return this;
  }

  Call keys(List<String> more) {
    keys.addAll(more);
    return this;
  }

  Call arg(Object value) {
    return arg(value.toString().getBytes(UTF_8));
  }

  Call arg(byte[] value) {
    args.add(value);
    return this;
  }

  String function() {
    return function;
  }

  /// A request is good for one sending only.
  Request request() {
    var request = Request.cmd(Command.FCALL).arg(function).arg(keys.size());
    keys.forEach(request::arg);
    args.forEach(request::arg);
    return request;
  }
}
