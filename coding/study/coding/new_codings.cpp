#include "coding/new_codings.h"

#include "coding/form_answers.h"
#include "coding/passages.h"
#include "coding/standing_codings.h"

namespace kith::study {

NewCodings newCodings(const project::Project& project, const Codebook& codebook, const Code& code,
                      const std::vector<Passage>& passages, const CodingWish& wish) {
    SourceNames names(project);
    AccountContacts contacts(project);
    FormAnswers form(project, codebook, names);
    StandingCodings standing(project, passages);
    NewCodings made;
    for (const Passage& passage : passages) {
        const Source& source = names.source(passage.source);
        mustBeCodable(source);
        Coding coding;
        coding.passage = passage;
        coding.code = code.key;
        coding.contact = contacts.find(source, passage, wish.contact);
        coding.stage = wish.stage;
        coding.quality = wish.quality;
        coding.memo = wish.memo;
        coding.coder = wish.coder;
        coding.codebookVersion = codebook.version;
        if (!form.add(source, coding, standing)) continue;
        coding.key = CodingKey::fresh();
        made.codings.push_back(std::move(coding));
    }
    made.notes = form.notes();
    return made;
}

} // namespace kith::study
