package org.tumar.kit.events;

import java.util.Map;

/// A message that its consumer could not handle.
///
/// @param id the event's; where it has none, a name made from the content, the same each time
/// @param queue where it was taken from
/// @param reason why it was not handled
/// @param at when it was parked, as ISO 8601
/// @param headers all of the message's headers, as text
/// @param data as text, unpacked where it can be
public record Parked(
        String id,
        String queue,
        String reason,
        String at,
        Map<String, String> headers,
        String data) {}
