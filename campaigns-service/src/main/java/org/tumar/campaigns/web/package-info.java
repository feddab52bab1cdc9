/// What the controllers share: rights, refusals, and how bodies are read and records shown.
@NullMarked
package org.tumar.campaigns.web;

import org.jspecify.annotations.NullMarked;
