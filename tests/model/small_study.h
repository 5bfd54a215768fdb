// A study of one interviewee and one respondent, small enough to check by eye.
#pragma once

#include "kith/model/snapshot.h"

namespace kith {

struct SmallStudy {
    StudySnapshot snapshot;
    SourceKey interview = SourceKey::fresh(), survey = SourceKey::fresh();
    CaseKey anna = CaseKey::fresh(), respondent = respondentKey(2, 1);
    CodeKey asked = CodeKey::fresh(), probed = CodeKey::fresh(), factor = CodeKey::fresh();

    SmallStudy() {
        snapshot.sources.resize(2);
        snapshot.sources[0].key = interview;
        snapshot.sources[0].title = "Anna";
        snapshot.sources[1].key = survey;
        snapshot.sources[1].kind = SourceKind::Survey;
        snapshot.cases.resize(2);
        snapshot.cases[0].key = anna;
        snapshot.cases[1].key = respondent;
        snapshot.cases[1].survey = survey;
        snapshot.speakers = {{interview, "I", SpeakerRole::Interviewer, {}},
                             {interview, "Anna", SpeakerRole::Interviewee, anna}};
        addCode(asked, "asked.people", "interview");
        addCode(probed, "probe.people", "interview");
        addCode(factor, "factor.learning", "factor");
        GuideQuestion question;
        question.topic = "people";
        question.codes = {"role.mentor"};
        snapshot.protocol.guide = {question};
        SurveyQuestion onForm;
        onForm.survey = survey;
        onForm.stage = Stage::Maintain;
        snapshot.surveyQuestions = {onForm};
    }

    Code& addCode(CodeKey key, const std::string& name, const std::string& layer) {
        Code code;
        code.key = key;
        code.name = name;
        code.layer = layer;
        snapshot.codebook.codes.push_back(code);
        return snapshot.codebook.codes.back();
    }
    // Without an ego: words of the interviewer.
    void addCoding(SourceKey source, CodeKey code, CaseKey ego, const Coder& coder = "EV") {
        Coding coding;
        coding.key = CodingKey::fresh();
        coding.passage.source = source;
        coding.code = code;
        coding.ego = ego;
        coding.coder = coder;
        snapshot.codings.push_back(coding);
    }
};

} // namespace kith
