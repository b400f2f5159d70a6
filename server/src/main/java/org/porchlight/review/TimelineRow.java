package org.porchlight.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.Restriction;

/// One line of an incident's timeline: what happened, in words that machines and people share.
///
/// All words are lower-case codes or ids; names are looked up by whoever may show them.
///
/// @param type the dotted name of the event, such as `page.delivered`
/// @param actor a staff id, an alias of a plan, or `caller`, `timer`, `carrier`, `line`
/// @param channel for pages and texts the way they go, `text`, `voice` or `text+voice`; else the
///   way the event came, such as `console`
/// @param program the account of the program that brought it for the actor; null where none did
/// @param step the step concerned; null when none is
/// @param person the staff id or alias concerned; null when nobody is
/// @param outcome what became of it, such as `did_not_work` or `acknowledged`; null when open
/// @param delivery `queued`, `sent`, `delivered`, `undelivered` or `suppressed`; null elsewhere
/// @param reason why, as a code, such as `declined_by_family` or `opted_out`; null when not said
/// @param detail what else a machine knows of it, such as the carrier's number `30007`, the minutes
///   `12min` until somebody comes, or the need `take_sofi`; null when nothing
/// @param restriction who may read this line at all
/// @param event the event itself, for sentences; never serialized
public record TimelineRow(
    long version,
    Instant at,
    String type,
    String actor,
    String channel,
    @Nullable String program,
    @Nullable String step,
    @Nullable String person,
    @Nullable String outcome,
    @Nullable String delivery,
    @Nullable String reason,
    @Nullable String detail,
    Restriction restriction,
    IncidentEvent event) {}
