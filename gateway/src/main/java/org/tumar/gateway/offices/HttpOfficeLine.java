package org.tumar.gateway.offices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.gateway.offices.AnswerJson.UnusableException;
import org.tumar.gateway.offices.OfficeView.Came;

/// The line to one office: lets a call through where its bulkhead and its breaker do.
final class HttpOfficeLine implements OfficeView.Call {

    private static final Logger LOG = LoggerFactory.getLogger(HttpOfficeLine.class);

    private final OfficeMemory memory;
    private final HttpConversation conversation;
    private final HttpGuards guards;

    HttpOfficeLine(OfficeMemory memory, HttpConversation conversation, HttpGuards guards) {
        this.memory = memory;
        this.conversation = conversation;
        this.guards = guards;
    }

    /// Asks the office once, where its breaker and its bulkhead let the call through.
    @Override
    public Came ask(Question question, long mark, String correlation) {
        if (!guards.bulkhead().tryAcquirePermission()) {
            return conversation.not(Health.UNKNOWN, "has too many calls under way");
        }
        try {
            return askThroughBreaker(question, mark, correlation);
        } catch (RuntimeException bug) {
            LOG.error("asking office {} failed", memory.office().code(), bug);
            return conversation.not(Health.UNKNOWN, "could not be asked");
        } finally {
            guards.bulkhead().onComplete();
        }
    }

    private Came askThroughBreaker(Question question, long mark, String correlation) {
        if (!guards.breaker().tryAcquirePermission()) {
            memory.missed(Health.DOWN);
            return Came.NOT;
        }
        long began = System.nanoTime();
        Came came = Came.NOT;
        try {
            came = conversation.ask(question, mark, correlation);
        } catch (UnusableException unusable) {
            conversation.not(Health.DOWN, "sent an answer that " + unusable.getMessage());
        } finally {
            guards.tell(came != Came.NOT, System.nanoTime() - began);
        }
        return came;
    }
}
