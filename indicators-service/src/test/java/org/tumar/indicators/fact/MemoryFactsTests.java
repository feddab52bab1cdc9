package org.tumar.indicators.fact;

class MemoryFactsTests extends FactsContract {

    private final MemoryFacts facts = new MemoryFacts();

    @Override
    Facts facts() {
        return facts;
    }
}
