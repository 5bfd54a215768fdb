#include "passages.h"

#include "import_file.h"
#include "loading.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace kith::study {
namespace {

using Turns = std::vector<project::StoredTurn>;

std::string times(std::size_t count) {
    return count == 1 ? "once" : count == 2 ? "twice" : fmt::format("{} times", count);
}

std::string nameOf(const SourcePlace& place) {
    return place.part ? fmt::format("this respondent's answers in \"{}\"", place.source.title)
                      : fmt::format("\"{}\"", place.source.title);
}

[[noreturn]] void refuseQuote(const SourcePlace& place, const std::string& quote, int occurrence, std::size_t found) {
    const std::string words = shortened(quote, 60);
    if (found == 0)
        throw Error(fmt::format("\"{}\" stands nowhere in {}.", words, nameOf(place)), {},
                    fmt::format("Copy the words exactly, from one turn: 'kith turns PROJECT {}' shows them.",
                                place.source.title));
    if (occurrence == 0)
        throw Error(fmt::format("\"{}\" stands {} in {}.", words, times(found), nameOf(place)), {},
                    fmt::format("Quote more words, or say which occurrence: 1 to {}.", found));
    throw Error(fmt::format("\"{}\" stands only {} in {}, so there is no occurrence {}.", words, times(found),
                            nameOf(place), occurrence));
}

} // namespace

const project::StoredTurn* turnAt(const Turns& turns, CodePointSpan span) {
    const auto first = std::partition_point(turns.begin(), turns.end(),
                                            [&](const auto& stored) { return stored.turn.words.end <= span.begin; });
    return first != turns.end() && first->turn.words.begin < span.end ? &*first : nullptr;
}

const project::StoredTurn* turnAround(const Turns& turns, CodePointSpan span) {
    const project::StoredTurn* turn = turnAt(turns, span);
    return turn && turn->turn.words.contains(span) ? turn : nullptr;
}

std::vector<CodePointSpan> placesOf(const Text& text, const Turns& turns, const std::string& quote) {
    const std::vector<CodePointSpan> anywhere = findExact(text, quote);
    std::vector<CodePointSpan> within;
    std::copy_if(anywhere.begin(), anywhere.end(), std::back_inserter(within),
                 [&](const CodePointSpan& span) { return turnAround(turns, span) != nullptr; });
    return within.empty() ? anywhere : within;
}

QuotedWords::QuotedWords(const project::Project& project, SourcePlace place)
    : project_(project), place_(std::move(place)) {
    if (place_.source.kind == SourceKind::Survey && !place_.part) return;
    const std::int64_t part = place_.part.value_or(1);
    only_ = Opened{project.text(place_.source.key, part), project.turns(place_.source.key, part)};
}

std::vector<Passage> QuotedWords::all(const std::string& quote) const {
    std::vector<Passage> found;
    const auto look = [&](std::int64_t part, const Text& text, const Turns& turns) {
        for (const CodePointSpan& span : placesOf(text, turns, quote))
            found.push_back({place_.source.key, part, span, text.quote(span)});
    };
    if (only_) {
        look(place_.part.value_or(1), only_->text, only_->turns);
        return found;
    }
    project_.forEachText(place_.source.key, [&](std::int64_t part, const Text& text) {
        if (!findExact(text, quote).empty()) look(part, text, project_.turns(place_.source.key, part));
        return true;
    });
    return found;
}

Passage QuotedWords::find(const std::string& quote, int occurrence) const {
    if (quote.find_first_not_of(" \t\r\n") == std::string::npos)
        throw Error("The quote is empty.", {}, "Write the exact words of the passage.");
    const std::vector<Passage> found = all(quote);
    const bool there =
        occurrence == 0 ? found.size() == 1 : occurrence > 0 && static_cast<std::size_t>(occurrence) <= found.size();
    if (!there) refuseQuote(place_, quote, occurrence, found.size());
    return found[static_cast<std::size_t>(std::max(occurrence, 1)) - 1];
}

Passage passageOf(const project::Project& project, const std::string& source, const std::string& quote,
                  int occurrence) {
    return QuotedWords(project, findSource(project, source)).find(quote, occurrence);
}

CaseKey Accounts::of(const Source& source, const Passage& passage) {
    if (source.kind == SourceKind::Survey) return respondentKey(source.content, passage.part);
    const auto [place, added] = sources_.try_emplace(source.key);
    Told& told = place->second;
    if (added) {
        bool several = false;
        for (const Speaker& speaker : project_.speakers(source.key)) {
            if (!speaker.ego) continue;
            told.bySpeaker[speaker.label] = speaker.ego;
            several = several || (told.only && told.only != speaker.ego);
            told.only = speaker.ego;
        }
        if (several) told.only = {};
    }
    if (told.part != passage.part) {
        told.turns = project_.turns(source.key, passage.part);
        told.part = passage.part;
    }
    if (const project::StoredTurn* turn = turnAt(told.turns, passage.span))
        if (const auto speaker = told.bySpeaker.find(turn->turn.speaker); speaker != told.bySpeaker.end())
            return speaker->second;
    return told.only;
}

std::optional<ContactKey> AccountContacts::find(const Source& source, const Passage& passage,
                                                const std::string& label) {
    if (label.empty()) return std::nullopt;
    Case ego;
    ego.key = accounts_.of(source, passage);
    if (!ego.key)
        throw Error(
            fmt::format("A passage of \"{}\" stands in nobody's account, so it can have no contact.", source.title), {},
            "Say with 'kith sources describe --speaker' who is the interviewee, or leave the contact out.");
    const auto known = found_.find({ego.key, label});
    if (known != found_.end()) return known->second;
    // An account is also known by its source, which needs no reading of all cases.
    ego.label = source.title;
    ContactKey contact;
    try {
        contact = findContact(project_, ego, label).key;
    } catch (const Error&) {
        // The reader of the message wants the respondent's own name.
        for (const Case& respondent : project_.cases())
            if (respondent.key == ego.key) ego.label = respondent.label;
        contact = findContact(project_, ego, label).key;
    }
    found_.emplace(std::pair(ego.key, label), contact);
    return contact;
}

SourceNames::SourceNames(const project::Project& project) : project_(project) {
    for (Source& source : project.sources()) {
        const SourceKey key = source.key;
        sources_.emplace(key, std::move(source));
    }
}

const Source& SourceNames::source(SourceKey key) const {
    const auto found = sources_.find(key);
    if (found == sources_.end()) throw Error("The passage's source is no longer in the project.");
    return found->second;
}

std::string SourceNames::of(const Passage& passage) {
    const Source& source = this->source(passage.source);
    if (source.kind != SourceKind::Survey) return source.title;
    if (!respondentsRead_) {
        for (Case& ego : project_.cases())
            if (formPlace(ego.key.uuid)) respondents_.emplace(ego.key, std::move(ego.label));
        respondentsRead_ = true;
    }
    const std::string label = respondents_[respondentKey(source.content, passage.part)];
    // The id on the form, where the case's label is that id made unique among all cases.
    const std::string suffix = fmt::format(" ({}", source.title);
    if (const auto made = label.rfind(suffix); made != std::string::npos) {
        const std::string id = label.substr(0, made);
        if (project_.partOf(source.key, id) == passage.part) return fmt::format("{}/{}", source.title, id);
    }
    return fmt::format("{}/{}", source.title, label);
}

void mustBeCodable(const Source& source) {
    if (source.kind == SourceKind::Translation)
        throw Error(fmt::format("\"{}\" is a translation.", source.title), {},
                    "Code the original; its translation is shown beside it.");
    if (source.superseded)
        throw Error(fmt::format("\"{}\" (number {}) is an earlier version.", source.title, source.position), {},
                    "Code the version in use: name it by its title.");
}

} // namespace kith::study
