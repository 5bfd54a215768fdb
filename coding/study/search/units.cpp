#include "search/units.h"

#include "consent.h"

#include "kith/text/language.h"

#include <algorithm>

namespace kith::study {
namespace {

// A turn in the other of the two languages, within a source in one of them, is known by its little words.
std::string languageOf(std::string_view words, const std::string& ofSource) {
    if (ofSource != "en" && ofSource != "nl" && !ofSource.empty()) return ofSource;
    constexpr int clearly = 3; // more of the other language's little words than of the source's
    const LittleWords little = countLittleWords(words);
    if (ofSource.empty()) return little.dutch > little.english ? "nl" : little.english > 0 ? "en" : "";
    const int balance = ofSource == "en" ? little.dutch - little.english : little.english - little.dutch;
    if (balance < clearly) return ofSource;
    return ofSource == "en" ? "nl" : "en";
}

std::shared_ptr<const search::Attributes> shared(const Case& ego) {
    if (ego.attributes.empty()) return nullptr;
    return std::make_shared<search::Attributes>(ego.attributes);
}

} // namespace

UnitReader::UnitReader(const project::Project& project, Purpose purpose) : project_(project), study_(project.title()) {
    for (Source& source : project.sources()) {
        if (source.superseded || source.kind == SourceKind::Translation ||
            source.consent.analyse == Permission::Refused || (purpose == Purpose::Archiving && !mayArchive(source)))
            continue;
        bySource_.emplace(source.key, sources_.size());
        sources_.push_back(std::move(source));
    }
}

const Source* UnitReader::source(SourceKey key) const {
    const auto found = bySource_.find(key);
    return found == bySource_.end() ? nullptr : &sources_[found->second];
}

UnitReader::Speakers UnitReader::speakersOf(const Source& source) const {
    Speakers speakers;
    if (source.kind == SourceKind::Survey) return speakers;
    bool several = false;
    for (Speaker& speaker : project_.speakers(source.key)) {
        if (speaker.ego && !speakers.labels.contains(speaker.ego)) {
            if (const auto ego = project_.interviewee(speaker.ego)) {
                speakers.labels.emplace(ego->key, ego->label);
                speakers.attributes.emplace(ego->key, shared(*ego));
            }
        }
        if (speaker.ego) {
            several = several || (speakers.only && speakers.only != speaker.ego);
            speakers.only = speaker.ego;
        }
        speakers.byLabel.emplace(speaker.label, std::move(speaker));
    }
    if (several) speakers.only = {};
    return speakers;
}

std::vector<search::Unit> UnitReader::unitsOf(const Source& source, const Speakers& speakers,
                                              const project::WholeText& whole) const {
    search::Unit model;
    model.source = source.key;
    model.place = {source.position, whole.part, 0};
    model.title = source.title;
    model.study = study_;
    model.wave = source.wave;
    model.kind = source.kind;
    model.quotable = mayQuote(source);
    const std::string* language = &source.language;
    if (whole.respondent) {
        model.ego = whole.respondent->label;
        model.attributes = shared(*whole.respondent);
        model.role = SpeakerRole::Interviewee;
        if (!whole.respondent->language.empty()) language = &whole.respondent->language;
    }
    std::vector<search::Unit> units;
    const auto add = [&](const Turn& turn, const std::string& question) {
        search::Unit unit = model;
        unit.place.number = turn.number;
        unit.begin = turn.words.begin;
        unit.words = whole.text.quote(turn.words);
        unit.language = languageOf(unit.words, *language);
        unit.speaker = turn.speaker;
        unit.question = question;
        if (!whole.respondent) {
            CaseKey ego = speakers.only;
            if (const auto speaker = speakers.byLabel.find(turn.speaker); speaker != speakers.byLabel.end()) {
                unit.role = speaker->second.role;
                if (speaker->second.ego) ego = speaker->second.ego;
            }
            if (const auto label = speakers.labels.find(ego); label != speakers.labels.end()) {
                unit.ego = label->second;
                unit.attributes = speakers.attributes.at(ego);
            }
        }
        units.push_back(std::move(unit));
    };
    for (const project::StoredTurn& stored : whole.turns)
        add(stored.turn, stored.question);
    if (whole.turns.empty() && whole.text.end().value > 0) add({0, {{0}, whole.text.end()}, "", {}}, "");
    // Codings come by where they begin, and so do turns.
    std::size_t first = 0;
    for (const project::NamedCoding& coding : whole.codings) {
        while (first < units.size() && whole.turns.size() == units.size() &&
               whole.turns[first].turn.words.end <= coding.span.begin)
            ++first;
        for (std::size_t i = first; i < units.size(); ++i) {
            const CodePointSpan words =
                whole.turns.empty() ? CodePointSpan{{0}, whole.text.end()} : whole.turns[i].turn.words;
            if (coding.span.end <= words.begin) break;
            if (coding.span.overlaps(words))
                units[i].codings.push_back({coding.code, coding.contact, coding.stage, coding.coder, coding.span});
        }
    }
    return units;
}

void UnitReader::read(const search::TextRange& range, const Visit& visit) {
    const Source* source = this->source(range.source);
    if (!source) return;
    const Speakers speakers = speakersOf(*source);
    project_.readTexts(range.source, range.first, range.last, [&](const project::WholeText& whole) {
        return visit(whole.part, unitsOf(*source, speakers, whole));
    });
}

} // namespace kith::study
