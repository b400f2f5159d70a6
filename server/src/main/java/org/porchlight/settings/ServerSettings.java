package org.porchlight.settings;

import java.net.URI;
import java.nio.file.Path;

/// Where this server listens, and which files it works from.
///
/// Paths are relative to the folder the server is started in.
///
/// @param publicUrl under which carrier and browsers reach it, without a slash at its end
/// @param data holds the log of incidents, keys and process ids
/// @param plans every plan and family file in it is loaded
/// @param roster who is on call
/// @param wording one file for each language
/// @param policyPacks one file for each jurisdiction, and the default
public record ServerSettings(
    String host,
    int port,
    URI publicUrl,
    Path data,
    Path plans,
    Path roster,
    Path wording,
    Path policyPacks) {}
