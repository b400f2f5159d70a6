package org.porchlight.sandbox.carrier;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The numbers this account owns and the handsets it can reach.
public final class NumberBook {
  private final Map<String, ServiceNumber> numbers = new LinkedHashMap<>();
  private final Map<String, Phone> phones = new LinkedHashMap<>();
  private final Map<String, Behaviour> behaviours = new LinkedHashMap<>();

  void own(ServiceNumber number) {
    numbers.put(number.number(), number);
  }

  /// Buys a number; whoever had a handset with it has none any more.
  public ServiceNumber buy(String sid, String number, Instant at) {
    var bought = new ServiceNumber(sid, number, at);
    own(bought);
    return bought;
  }

  public void release(ServiceNumber number) {
    numbers.remove(number.number());
  }

  void list(Phone.Habit habit) {
    phones.put(habit.phone().number(), habit.phone());
    behave(habit.phone().number(), Optional.ofNullable(habit.behaviour()));
  }

  public Optional<ServiceNumber> owned(String number) {
    return Optional.ofNullable(numbers.get(number));
  }

  public Collection<ServiceNumber> owned() {
    return Collections.unmodifiableCollection(numbers.values());
  }

  public Collection<Phone> phones() {
    return Collections.unmodifiableCollection(phones.values());
  }

  /// Returns the handset with this number; any number has one, listed or not.
  public Phone phone(String number) {
    return phones.getOrDefault(number, Phone.unlisted(number));
  }

  /// Makes a handset that is in no file appear on the page.
  public void meet(String number) {
    phones.putIfAbsent(number, Phone.unlisted(number));
  }

  /// Returns what this handset does when it rings; empty means it rings until someone answers.
  public Optional<Behaviour> behaviour(String number) {
    return Optional.ofNullable(behaviours.get(number));
  }

  public void behave(String number, Optional<Behaviour> behaviour) {
    behaviour.ifPresentOrElse(now -> behaviours.put(number, now), () -> behaviours.remove(number));
  }
}
