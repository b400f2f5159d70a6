package org.porchlight.oncall;

/// One person on call on one duty without a break, turns in a row being one.
public record ShiftSpan(StaffId staff, Duty duty, Span span) {}
