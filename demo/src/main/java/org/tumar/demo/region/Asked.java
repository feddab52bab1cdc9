package org.tumar.demo.region;

import java.util.List;
import org.tumar.demo.office.HttpGateway;
import org.tumar.demo.office.HttpOffice;

/// Whom commands about programmes ask: a region of this machine, or an installation elsewhere.
public interface Asked {

    /// The offices, the one that is asked first at the front, each asked by its own such person.
    List<HttpOffice> offices(As as);

    /// @throws org.tumar.demo.console.CommandFailed where there is no such office
    HttpOffice office(String code, As as);

    /// The gateway that answers for all of them.
    HttpGateway gateway(As as);
}
