package org.tumar.demo.bench;

import java.io.IOException;

/// What is done about each request of a load, in its time.
interface AroundEach {

    void before(int connection) throws IOException;

    void after(int connection, HttpAnswers answers);

    AroundEach NOTHING =
            new AroundEach() {
                @Override
                public void before(int connection) {}

                @Override
                public void after(int connection, HttpAnswers answers) {}
            };
}
