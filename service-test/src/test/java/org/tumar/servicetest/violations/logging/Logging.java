package org.tumar.servicetest.violations.logging;

import java.util.logging.Logger;

class Logging {
    static final Logger LOG = Logger.getLogger("nobody");
}
