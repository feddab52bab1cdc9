package org.tumar.indicators.figure;

import java.util.List;

class MemoryLedgerTests extends LedgerContract {

    private MemoryProgrammes programmes;

    @Override
    Programmes empty() {
        programmes = new MemoryProgrammes();
        return programmes;
    }

    @Override
    int leftovers() {
        return programmes.leftovers();
    }

    @Override
    List<Long> waiting(String destination) {
        return programmes.sent().stream()
                .filter(it -> it.outgoing().office().equals(destination))
                .map(MemoryProgrammes.Sent::sequence)
                .toList();
    }
}
