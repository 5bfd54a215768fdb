#include "coding/passages.h"

#include "sources/import_file.h"
#include "sources/loading.h"

#include "kith/text/words.h"

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

// Apostrophes, quotation marks, dashes and blanks that do not break made one and the same, sign for sign, so that
// places stay where they are.
std::string withMarksAlike(std::string_view words) {
    static constexpr std::pair<std::string_view, char> marks[] = {
        {"‘", '\''}, {"’", '\''},     {"‚", '\''},     {"‛", '\''},    {"ʼ", '\''}, {"′", '\''}, {"´", '\''},
        {"`", '\''}, {"\"", '\''},    {"“", '\''},     {"”", '\''},    {"„", '\''}, {"‟", '\''}, {"«", '\''},
        {"»", '\''}, {"″", '\''},     {"‐", '-'},      {"‑", '-'},     {"‒", '-'},  {"–", '-'},  {"—", '-'},
        {"−", '-'},  {"\u00A0", ' '}, {"\u202F", ' '}, {"\u2007", ' '}};
    std::string alike;
    alike.reserve(words.size());
    while (!words.empty()) {
        const auto mark = std::find_if(std::begin(marks), std::end(marks),
                                       [&](const auto& one) { return words.starts_with(one.first); });
        alike += mark == std::end(marks) ? words.front() : mark->second;
        words.remove_prefix(mark == std::end(marks) ? 1 : mark->first.size());
    }
    return alike;
}

// Between marks of its own, as somebody who copies a quotation puts it.
std::string withoutOuterMarks(const std::string& quote) {
    const std::string_view words = trim(quote);
    const bool between = words.size() > 2 && words.front() == '\'' && words.back() == '\'';
    return std::string(between ? words.substr(1, words.size() - 2) : words);
}

[[noreturn]] void refuseQuote(const SourcePlace& place, const std::string& quote, int occurrence, std::size_t found,
                              const std::string& near) {
    const std::string words = shortened(quote, 60);
    if (found == 0)
        throw Error(fmt::format("\"{}\" stands nowhere in {}.{}", words, nameOf(place),
                                near.empty() ? "" : fmt::format(" What comes nearest: \"{}\".", near)),
                    {},
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

std::vector<Passage> QuotedWords::all(const std::string& quote, Marks marks) const {
    std::vector<Passage> found;
    const auto asked = [&](const Text& text) {
        return marks == Marks::AsWritten ? text : Text::fromStored(withMarksAlike(text.utf8()));
    };
    const auto look = [&](std::int64_t part, const Text& text, const Turns& turns) {
        for (const CodePointSpan& span : placesOf(asked(text), turns, quote))
            found.push_back({place_.source.key, part, span, text.quote(span)});
    };
    if (only_) {
        look(place_.part.value_or(1), only_->text, only_->turns);
        return found;
    }
    project_.forEachText(place_.source.key, [&](std::int64_t part, const Text& text) {
        if (!findExact(asked(text), quote).empty()) look(part, text, project_.turns(place_.source.key, part));
        return true;
    });
    return found;
}

Passage QuotedWords::find(const std::string& quote, int occurrence) const {
    if (quote.find_first_not_of(" \t\r\n") == std::string::npos)
        throw Error("The quote is empty.", {}, "Write the exact words of the passage.");
    const std::vector<Passage> found = all(quote, Marks::AsWritten);
    if (found.empty() && occurrence <= 1) {
        const std::string alike = withMarksAlike(quote);
        for (const std::string& words : {alike, withoutOuterMarks(alike)})
            if (const std::vector<Passage> other = all(words, Marks::Alike); other.size() == 1) return other.front();
    }
    const bool there =
        occurrence == 0 ? found.size() == 1 : occurrence > 0 && static_cast<std::size_t>(occurrence) <= found.size();
    if (!there) refuseQuote(place_, quote, occurrence, found.size(), found.empty() ? nearestTo(quote) : "");
    return found[static_cast<std::size_t>(std::max(occurrence, 1)) - 1];
}

// As many words as the quote has, around the longest beginning or end of it (of three words or more) that stands there.
std::string QuotedWords::nearestTo(const std::string& quote) const {
    if (!only_) return {};
    const std::string alike = withMarksAlike(quote);
    const Text words = Text::normalise(alike), text = Text::fromStored(withMarksAlike(only_->text.utf8()));
    std::vector<std::pair<std::size_t, std::size_t>> spans; // of words, in bytes
    const std::string_view blanks = " \t\r\n";
    for (std::size_t at = alike.find_first_not_of(blanks); at != std::string::npos;) {
        const std::size_t end = std::min(alike.find_first_of(blanks, at), alike.size());
        spans.emplace_back(at, end);
        at = alike.find_first_not_of(blanks, end);
    }
    constexpr std::size_t fewest = 3;
    std::size_t longest = fewest - 1;
    CodePointSpan near;
    for (const bool atEnd : {false, true}) {
        // Where so many words of it stand, fewer do, too.
        std::size_t stands = 0, lacking = spans.size();
        CodePointSpan place;
        while (lacking > stands + 1) {
            const std::size_t count = (stands + lacking) / 2;
            const std::size_t from = atEnd ? spans[spans.size() - count].first : spans.front().first;
            const std::size_t to = atEnd ? spans.back().second : spans[count - 1].second;
            const auto found = findExact(text, std::string_view(alike).substr(from, to - from), CaseMatching::Folded);
            if (found.empty()) {
                lacking = count;
            } else {
                stands = count;
                place = found.front();
            }
        }
        if (stands <= longest) continue;
        longest = stands;
        near = place;
        const std::int64_t length = words.end().value;
        const project::StoredTurn* turn = turnAround(only_->turns, place);
        const CodePointSpan within = turn ? turn->turn.words : CodePointSpan{{0}, text.end()};
        if (atEnd)
            near.begin.value = std::max(within.begin.value, std::min(place.begin.value, place.end.value - length));
        else
            near.end.value = std::min(within.end.value, std::max(place.end.value, place.begin.value + length));
    }
    return longest < fewest ? std::string() : shortened(only_->text.quote(near), 160);
}

std::string noteOnMarks(const std::string& quote, const Passage& passage) {
    if (passage.quote == quote || !findExact(Text::normalise(passage.quote), quote).empty()) return {};
    return fmt::format("taken as \"{}\": the quote has other marks or blanks", shortened(passage.quote, 60));
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

const Source& SourceNames::source(SourceKey key) const {
    const auto known = sources_.find(key);
    if (known != sources_.end()) return known->second;
    std::optional<Source> found = project_.source(key);
    if (!found) throw Error("The passage's source is no longer in the project.");
    return sources_.emplace(key, std::move(*found)).first->second;
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
