package org.tumar.demo.endtoend;

import java.util.List;
import org.tumar.contracts.partners.TrainingBody;
import org.tumar.contracts.partners.TrainingCorrectionBody;

/// Trainings, each with as many participants as its number; one that is put right, with a hundred
/// more, on another day.
///
/// @param partner that holds them
/// @param programme its code
record TrainingLife(String partner, String programme) implements Life {

    static final String TRAINED = "partners.people-trained";

    private static final int MORE = 100;

    @Override
    public Sent entered(int number) {
        return Sent.entered(
                "/v1/trainings",
                training(number, number, number),
                one(number),
                Spans.on(RecordLanes.day(number), TRAINED, number));
    }

    @Override
    public Sent corrected(int number) {
        int participants = number + MORE;
        return Sent.corrected(
                one(number),
                new TrainingCorrectionBody(
                        1, "recount", training(number, number + 1, participants)),
                Spans.on(RecordLanes.day(number + 1), TRAINED, participants));
    }

    @Override
    public Sent withdrawn(int number) {
        return Sent.withdrawn(one(number));
    }

    private static String one(int number) {
        return "/v1/trainings/" + id(number);
    }

    private static String id(int number) {
        return "ordeal-" + number;
    }

    private TrainingBody training(int number, int day, int participants) {
        return new TrainingBody(
                id(number),
                partner,
                List.of(programme),
                RecordLanes.day(day),
                RecordLanes.day(day),
                1,
                "legislation",
                "law-enforcement",
                1,
                participants,
                null,
                null,
                null);
    }
}
