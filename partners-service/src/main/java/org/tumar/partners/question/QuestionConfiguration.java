package org.tumar.partners.question;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.partners.directory.DirectoryQuestions;
import org.tumar.partners.network.NetworkQuestions;
import org.tumar.partners.training.TrainingQuestions;

/// What answers questions.
@Configuration(proxyBeanMethods = false)
class QuestionConfiguration {

    @Bean
    Questions questions(
            TrainingQuestions trainings, NetworkQuestions network, DirectoryQuestions directory) {
        return new Questions(trainings, network, directory);
    }
}
