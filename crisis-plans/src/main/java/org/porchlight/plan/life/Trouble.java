package org.porchlight.plan.life;

import org.jspecify.annotations.Nullable;
import org.porchlight.plan.PersonId;

/// Something that happened around a running plan, told once however often it is seen.
///
/// @param person whom it is about, a person of the plan; null when nobody
/// @param key tells this happening from every other, such as `left:N1:2026-11-20`
public record Trouble(Attention.Cause cause, @Nullable PersonId person, String key) {}
