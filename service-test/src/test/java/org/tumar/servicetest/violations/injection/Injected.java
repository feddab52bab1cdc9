package org.tumar.servicetest.violations.injection;

import org.springframework.beans.factory.annotation.Autowired;

class Injected {
    @Autowired String field;
}
