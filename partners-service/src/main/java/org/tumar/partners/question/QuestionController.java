package org.tumar.partners.question;

import static org.tumar.contracts.access.Operation.READ_PARTNERS;
import static org.tumar.contracts.access.Operation.READ_STATISTICS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.partners.PartnerAnswerBody;
import org.tumar.contracts.partners.PartnerQuestionBody;
import org.tumar.contracts.records.AnswersBody;
import org.tumar.contracts.records.QuestionsBody;
import org.tumar.kit.security.Rights;
import org.tumar.partners.web.Office;

/// Several questions over HTTP: gateways ask so.
@RestController
@Tag(name = "Questions", description = "Several questions in one call.")
final class QuestionController {

    private final Questions questions;
    private final Office office;
    private final Rights rights;

    QuestionController(Questions questions, Office office, Rights rights) {
        this.questions = questions;
        this.office = office;
        this.rights = rights;
    }

    @PostMapping("/v1/questions")
    @Operation(
            summary = "Answer several questions at once",
            description =
                    "What trainings add up to, how the network grew, and pages of the directory"
                            + " with the contacts that are open; up to 50 questions, answered in"
                            + " their order. One that will not do, or that the caller may not ask,"
                            + " also of one programme of those that it names, is refused by"
                            + " itself. Changes nothing.")
    @ApiResponse(responseCode = "200", description = "The answers.")
    AnswersBody<PartnerAnswerBody> answer(@RequestBody QuestionsBody<PartnerQuestionBody> body) {
        rights.door(READ_PARTNERS, READ_STATISTICS);
        return new AnswersBody<>(office.code(), questions.answers(body.questions(), rights));
    }
}
