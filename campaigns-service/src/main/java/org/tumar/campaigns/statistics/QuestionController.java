package org.tumar.campaigns.statistics;

import static org.tumar.contracts.access.Operation.READ_STATISTICS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.campaigns.call.Days;
import org.tumar.campaigns.campaign.EventFacts;
import org.tumar.campaigns.office.Office;
import org.tumar.contracts.campaigns.CampaignAnswerBody;
import org.tumar.contracts.campaigns.CampaignQuestionBody;
import org.tumar.contracts.records.AnswersBody;
import org.tumar.contracts.records.QuestionsBody;
import org.tumar.kit.security.Rights;

/// Several questions in one call: gateways ask so.
@RestController
@Tag(name = "Statistics")
final class QuestionController {

    private final EventFacts events;
    private final Days days;
    private final Office office;
    private final Rights rights;

    QuestionController(EventFacts events, Days days, Office office, Rights rights) {
        this.events = events;
        this.days = days;
        this.office = office;
        this.rights = rights;
    }

    @PostMapping("/v1/questions")
    @Operation(
            summary = "Answer several questions at once",
            description =
                    "What events and calls add up to, as the single statistics have it; up to 50"
                            + " questions, answered in their order. One that will not do, or that"
                            + " names a programme that the caller may not see, is refused by"
                            + " itself. Changes nothing.")
    @ApiResponse(responseCode = "200", description = "The answers.")
    AnswersBody<CampaignAnswerBody> answer(@RequestBody QuestionsBody<CampaignQuestionBody> body) {
        rights.door(READ_STATISTICS);
        Questions questions = new Questions(events::all, days::tallies, rights);
        return new AnswersBody<>(office.code(), questions.answers(body.questions()));
    }
}
