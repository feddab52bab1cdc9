package org.tumar.indicators.figure;

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
}
