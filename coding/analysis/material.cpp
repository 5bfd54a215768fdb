#include "material.h"

#include "notes.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kith::analysis {
namespace {

template<class Value>
bool has(const std::vector<Value>& values, const Value& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

// A value that nobody has would give a table of nobody.
void checkValue(const StudySnapshot& snapshot, const std::string& attribute, const std::string& value) {
    std::set<std::string> known;
    for (const Case& ego : snapshot.cases)
        if (const auto found = ego.attributes.find(attribute); found != ego.attributes.end())
            known.insert(toString(found->second));
    if (!value.empty() && !known.contains(value))
        noSuch(fmt::format("case whose {} is", attribute), value, {known.begin(), known.end()});
}

} // namespace

void checkAttribute(const StudySnapshot& snapshot, const std::string& attribute) {
    std::set<std::string> known;
    for (const Variable& variable : snapshot.variables)
        known.insert(variable.name);
    for (const Case& ego : snapshot.cases)
        for (const auto& [name, value] : ego.attributes)
            known.insert(name);
    if (!known.contains(attribute)) noSuch("attribute", attribute, {known.begin(), known.end()});
}

Material::Material(const StudySnapshot& snapshot, Selection selection)
    : snapshot_(snapshot), selection_(std::move(selection)), asked_(snapshot) {
    const CountingCoders counting(snapshot);
    for (const Coder& coder : selection_.coders)
        if (!has(counting.ranking(), coder)) noSuch("coder", coder, counting.ranking());
    if (!selection_.attribute.empty()) {
        checkAttribute(snapshot, selection_.attribute);
        checkValue(snapshot, selection_.attribute, selection_.value);
    }
    for (const Code& code : snapshot.codebook.codes)
        if (code.layer == "interview") aboutTheInterview_.insert(code.key);
    readSources(counting);
    readAccounts();
    readCodings();
}

void Material::readSources(const CountingCoders& counting) {
    for (const Source& source : snapshot_.sources) {
        if (source.superseded || source.kind == SourceKind::Translation) continue;
        if (!selection_.kinds.empty() && !has(selection_.kinds, source.kind)) continue;
        if (!selection_.wave.empty() && source.wave != selection_.wave) continue;
        ReadSource& read = sources_[source.key];
        read.source = &source;
        if (selection_.coders.empty()) {
            read.coder = counting.of(source.key);
            read.coded = read.coder != nullptr;
        }
    }
    for (const Assignment& assignment : snapshot_.assignments) {
        const auto found = sources_.find(assignment.source);
        if (found == sources_.end() || assignment.state != AssignmentState::Done) continue;
        if (counts(assignment.coder, found->second)) found->second.coded = found->second.done = true;
    }
    if (selection_.coders.empty()) return;
    for (const Coding& coding : snapshot_.codings)
        if (const auto found = sources_.find(coding.passage.source); found != sources_.end() && !found->second.coded)
            found->second.coded = has(selection_.coders, coding.coder) && !aboutTheInterview_.contains(coding.code);
}

bool Material::isSelected(const Case& ego) const {
    if (!selection_.cases.empty() && !has(selection_.cases, ego.key)) return false;
    if (selection_.attribute.empty()) return true;
    const auto found = ego.attributes.find(selection_.attribute);
    return (found == ego.attributes.end() ? std::string() : toString(found->second)) == selection_.value;
}

void Material::readAccounts() {
    struct Standing {
        bool present = false, interviewed = false, surveyed = false;
    };
    std::unordered_map<CaseKey, Standing> standings;
    const std::unordered_set<CaseKey> respondents = codedRespondents();
    const auto stands = [&](CaseKey ego, SourceKey source) {
        const auto found = sources_.find(source);
        if (found == sources_.end()) return;
        Standing& standing = standings[ego];
        standing.present = true;
        const bool isForm = found->second.source->kind == SourceKind::Survey;
        if (!found->second.coded || (isForm && !found->second.done && !respondents.contains(ego))) return;
        (isForm ? standing.surveyed : standing.interviewed) = true;
    };
    for (const Speaker& speaker : snapshot_.speakers)
        if (speaker.role == SpeakerRole::Interviewee && speaker.ego) stands(speaker.ego, speaker.source);
    for (const Case& ego : snapshot_.cases)
        if (ego.survey) stands(ego.key, ego.survey);

    for (const Case& ego : snapshot_.cases) {
        const auto found = standings.find(ego.key);
        if (found == standings.end() || !isSelected(ego)) continue;
        const Standing& standing = found->second;
        if (!standing.interviewed && !standing.surveyed) {
            notCoded_.push_back(&ego);
            continue;
        }
        accountOf_.emplace(ego.key, accounts_.size());
        accounts_.push_back({&ego, standing.interviewed, standing.surveyed, 0});
    }
    for (const Contact& contact : snapshot_.contacts)
        if (const auto found = accountOf_.find(contact.ego); found != accountOf_.end())
            ++accounts_[found->second].contacts;
}

bool Material::counts(const Coder& coder, const ReadSource& read) const {
    return read.coder ? coder == *read.coder : has(selection_.coders, coder);
}

// Those with a coding by who counts, on forms that nobody has finished: the others have not been looked at.
std::unordered_set<CaseKey> Material::codedRespondents() const {
    std::unordered_set<CaseKey> respondents;
    for (const Coding& coding : snapshot_.codings) {
        const auto found = sources_.find(coding.passage.source);
        if (found == sources_.end() || found->second.source->kind != SourceKind::Survey || found->second.done) continue;
        if (counts(coding.coder, found->second) && !aboutTheInterview_.contains(coding.code))
            respondents.insert(coding.ego);
    }
    return respondents;
}

void Material::readCodings() {
    std::unordered_map<CodeKey, const std::string*> layers;
    for (const Code& code : snapshot_.codebook.codes)
        layers.emplace(code.key, &code.layer);
    std::set<Coder> coders;
    codings_.reserve(snapshot_.codings.size());
    // Codings stand by source and mostly by case: what was found for one mostly holds for the next.
    const ReadSource* read = nullptr;
    SourceKey source;
    CaseKey ego;
    const std::size_t none = accounts_.size();
    std::size_t account = none;
    const Coder* lastCoder = nullptr;
    for (const Coding& coding : snapshot_.codings) {
        if (!read || coding.passage.source != source) {
            source = coding.passage.source;
            const auto found = sources_.find(source);
            static const ReadSource notRead;
            read = found == sources_.end() ? &notRead : &found->second;
        }
        if (!read->coded || !counts(coding.coder, *read)) continue;
        if (!coding.ego) {
            if (read->source->kind == SourceKind::Interview && !aboutTheInterview_.contains(coding.code))
                ++notOwnWords_;
            continue;
        }
        if (coding.ego != ego) {
            ego = coding.ego;
            const auto found = accountOf_.find(ego);
            account = found == accountOf_.end() ? none : found->second;
        }
        if (account == none) continue;
        codings_.push_back({&coding, account});
        if (!lastCoder || *lastCoder != coding.coder) coders.insert(coding.coder);
        lastCoder = &coding.coder;
        if (read->source->kind == SourceKind::Survey)
            if (const auto layer = layers.find(coding.code); layer != layers.end())
                layersOfSurvey_[source].insert(*layer->second);
    }
    coders_.assign(coders.begin(), coders.end());
}

const Source* Material::codedSource(SourceKey key) const {
    const auto found = sources_.find(key);
    return found != sources_.end() && found->second.coded ? found->second.source : nullptr;
}

std::size_t Material::notRecorded() const {
    return static_cast<std::size_t>(std::count_if(accounts_.begin(), accounts_.end(), [this](const Account& account) {
        return account.interviewed && !asked_.isRecorded(account.ego->key);
    }));
}

bool Material::formCouldShow(const Case& ego, const CodeUnit& unit) const {
    if (unit.layer == "factor") return true;
    const auto layers = layersOfSurvey_.find(ego.survey);
    return layers != layersOfSurvey_.end() && layers->second.contains(unit.layer);
}

bool Material::couldShow(std::size_t account, const CodeUnit& unit, std::optional<Stage> stage) const {
    const Account& person = accounts_[account];
    const bool ofStage = stage && *stage != Stage::NotAsked;
    if (person.surveyed && formCouldShow(*person.ego, unit) &&
        (!ofStage || asked_.isOnForm(person.ego->survey, *stage)))
        return true;
    if (!person.interviewed) return false;
    if (!ofStage && !asked_.isRecorded(person.ego->key)) return true;
    return std::any_of(unit.codes.begin(), unit.codes.end(), [&](const Code* code) {
        if (ofStage) return asked_.ofStage(person.ego->key, *stage, code->name) != AskedStatus::NotAsked;
        return !asked_.isInGuide(code->name) || asked_.ofCode(person.ego->key, code->name) != AskedStatus::NotAsked;
    });
}

} // namespace kith::analysis
