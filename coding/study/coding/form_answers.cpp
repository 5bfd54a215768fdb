#include "coding/form_answers.h"

#include "sources/import_file.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::study {

struct FormAnswers::Asked {
    Stage stage = Stage::NotAsked;
    int contact = 0; // number on the form
    std::string question;
};

FormAnswers::FormAnswers(const project::Project& project, const Codebook& codebook, SourceNames& names)
    : project_(project), names_(names) {
    for (const Code& code : codebook.codes)
        if (code.layer == "interview") aboutTheAsking_.insert(code.key);
}

void FormAnswers::complete(const Source& source, Coding& coding) {
    if (source.kind != SourceKind::Survey || aboutTheAsking_.contains(coding.code)) return;
    if (const std::pair wanted{source.key, coding.passage.part}; read_ != wanted) {
        turns_ = project_.turns(source.key, coding.passage.part);
        contacts_ = project_.contactsOf(respondentKey(source.content, coding.passage.part));
        read_ = wanted;
    }
    const bool noStage = coding.stage == Stage::NotAsked, noContact = !coding.contact;
    const Asked asked = askedAt(coding.passage);
    completeStage(asked, coding);
    completeContact(asked, coding);
    if (noStage && coding.stage != Stage::NotAsked) ++stagesTaken_;
    if (noContact && coding.contact) ++contactsTaken_;
}

bool FormAnswers::add(const Source& source, Coding& coding, StandingCodings& standing) {
    const bool stands = standing.have(coding);
    const std::int64_t stages = stagesTaken_, contacts = contactsTaken_;
    complete(source, coding);
    if (!stands && standing.add(coding)) return true;
    stagesTaken_ = stages;
    contactsTaken_ = contacts;
    return false;
}

std::vector<Note> FormAnswers::notes() const {
    std::vector<Note> notes;
    if (stagesTaken_ > 0)
        notes.push_back({fmt::format("Stages taken from the questions of a form: {}.", stagesTaken_), {}});
    if (contactsTaken_ > 0)
        notes.push_back({fmt::format("Contacts taken from the answers of a form: {}.", contactsTaken_), {}});
    return notes;
}

FormAnswers::Asked FormAnswers::askedAt(const Passage& passage) {
    const project::StoredTurn* first = turnAt(turns_, passage.span);
    if (!first) return {};
    const project::StoredTurn* const end = turns_.data() + turns_.size();
    for (const auto* other = first; other != end && other->turn.words.begin < passage.span.end; ++other)
        if (other->asked != first->asked || other->contact != first->contact)
            refuse(passage, "These words run over answers that are about different contacts or stages.",
                   "Code each answer by itself.");
    return {first->asked, first->contact, first->question};
}

void FormAnswers::completeStage(const Asked& asked, Coding& coding) {
    if (asked.stage == Stage::NotAsked || coding.stage == asked.stage) return;
    if (coding.stage != Stage::NotAsked)
        refuse(coding.passage,
               fmt::format("The form asked about the stage {} here ({}), not about {}.", toString(asked.stage),
                           asked.question, toString(coding.stage)),
               "Leave the stage empty: the question sets it.");
    coding.stage = asked.stage;
}

void FormAnswers::completeContact(const Asked& asked, Coding& coding) {
    const auto place = [](ContactKey contact) { return formPlace(contact.uuid); };
    const auto about = std::find_if(contacts_.begin(), contacts_.end(), [&](const Contact& contact) {
        const auto form = place(contact.key);
        return form && form->number == asked.contact;
    });
    if (asked.contact == 0 || about == contacts_.end() || coding.contact == about->key) return;
    if (!coding.contact) {
        coding.contact = about->key;
        return;
    }
    if (!place(*coding.contact)) return;
    const auto other = std::find_if(contacts_.begin(), contacts_.end(),
                                    [&](const Contact& contact) { return contact.key == *coding.contact; });
    // A form may name the same person twice: a label then means the one of the answer.
    if (other == contacts_.end() || other->label != about->label)
        refuse(coding.passage,
               fmt::format("This answer is about {}, not about {}.", about->label,
                           other == contacts_.end() ? std::string("that contact") : other->label),
               "Leave the contact empty: the form says whom the answer is about.");
    coding.contact = about->key;
}

void FormAnswers::refuse(const Passage& passage, const std::string& what, const std::string& remedy) {
    throw Error(what, {names_.of(passage), fmt::format("\"{}\"", shortened(passage.quote, 60))}, remedy);
}

} // namespace kith::study
