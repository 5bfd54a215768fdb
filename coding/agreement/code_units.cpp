#include "kith/agreement/code_units.h"

#include "turn_range.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace kith::agreement {
namespace {

// Which turns of a text are units, for codes on the interview and for all others; and how long these are, put end to
// end.
class TextUnits {
public:
    TextUnits(const StudySnapshot& snapshot, const ComparedText& text)
        : turns_(snapshot.turns.data() + text.firstTurn, text.turnsEnd - text.firstTurn) {
        partsKnown_ = std::any_of(turns_.begin(), turns_.end(),
                                  [](const CodedTurn& turn) { return turn.role != SpeakerRole::Unknown; });
        for (const bool onTheInterview : {false, true}) {
            std::vector<double>& offsets = offsets_[onTheInterview ? 1 : 0];
            offsets.push_back(0);
            for (const CodedTurn& turn : turns_) {
                const bool counts = isUnit(turn, onTheInterview);
                counts_[onTheInterview ? 1 : 0] += counts ? 1 : 0;
                offsets.push_back(offsets.back() + (counts ? static_cast<double>(turn.words.length()) : 0));
            }
        }
    }
    [[nodiscard]] std::int64_t count(bool onTheInterview) const { return counts_[onTheInterview ? 1 : 0]; }
    [[nodiscard]] double length(bool onTheInterview) const { return offsets_[onTheInterview ? 1 : 0].back(); }
    [[nodiscard]] bool isUnit(const CodedTurn& turn, bool onTheInterview) const {
        return !partsKnown_ || (turn.role == SpeakerRole::Interviewer) == onTheInterview;
    }
    // Where a position lies in the units put end to end.
    [[nodiscard]] double offset(CodePointPos at, bool onTheInterview) const {
        const auto turn = std::partition_point(turns_.begin(), turns_.end(),
                                               [at](const CodedTurn& each) { return each.words.end <= at; });
        const double before = offsets_[onTheInterview ? 1 : 0][static_cast<std::size_t>(turn - turns_.begin())];
        if (turn == turns_.end() || at < turn->words.begin || !isUnit(*turn, onTheInterview)) return before;
        return before + static_cast<double>(at.value - turn->words.begin.value);
    }

private:
    std::span<const CodedTurn> turns_;
    bool partsKnown_ = false; // whether anybody is known to be interviewer or interviewee
    std::array<std::int64_t, 2> counts_{};
    std::array<std::vector<double>, 2> offsets_;
};

constexpr auto there = static_cast<std::int32_t>(Presence::There);
constexpr auto notThere = static_cast<std::int32_t>(Presence::NotThere);

// Fills in one code's units, text by text.
class Filling {
public:
    Filling(const StudySnapshot& snapshot, const Compared& compared, const std::vector<TextUnits>& texts)
        : snapshot_(snapshot), compared_(compared), texts_(texts) {}

    void fill(CodeUnits& units, const std::vector<std::size_t>& coders) const {
        const bool onTheInterview = units.code->layer == "interview";
        // Which of the coders used the code on which turn: turns by number, so text by text.
        std::map<std::size_t, std::vector<bool>> turns;
        for (const std::size_t coder : coders)
            for (const Coding* coding : units.codings[coder])
                mark(*coding, coder, onTheInterview, turns, units);
        for (std::size_t i = 0; i < compared_.texts.size(); ++i) {
            const ComparedText& text = compared_.texts[i];
            const bool several =
                std::count_if(coders.begin(), coders.end(), [&](std::size_t coder) { return text.by[coder]; }) > 1;
            if (!several) continue;
            Tally& tally = units.byText[i];
            std::int64_t silent = texts_[i].count(onTheInterview);
            for (auto turn = turns.lower_bound(text.firstTurn); turn != turns.end() && turn->first < text.turnsEnd;
                 ++turn, --silent)
                tally.add(valuesOf(text, coders, &turn->second));
            if (silent > 0) tally.add(valuesOf(text, coders, nullptr), silent);
        }
        fillMarked(units, coders);
    }

private:
    void mark(const Coding& coding, std::size_t coder, bool onTheInterview,
              std::map<std::size_t, std::vector<bool>>& turns, CodeUnits& units) const {
        const ComparedText* text = compared_.textBy(coding.passage, coder);
        if (!text) return;
        const TextUnits& ofText = texts_[static_cast<std::size_t>(text - compared_.texts.data())];
        const auto [first, end] = turnRange(snapshot_, *text, coding.passage.span);
        bool onUnit = false;
        for (std::size_t i = first; i < end; ++i) {
            if (!ofText.isUnit(snapshot_.turns[i], onTheInterview)) continue;
            turns.try_emplace(i, compared_.coders.size()).first->second[coder] = true;
            onUnit = true;
        }
        if (!onUnit) ++units.elsewhere;
    }

    // What each coder marked, text by text; passages of one coder that overlap are one.
    void fillMarked(CodeUnits& units, const std::vector<std::size_t>& coders) const {
        const bool onTheInterview = units.code->layer == "interview";
        std::vector<std::size_t> next(coders.size(), 0); // codings come text by text
        for (std::size_t i = 0; i < compared_.texts.size(); ++i) {
            const ComparedText& text = compared_.texts[i];
            Continuum continuum;
            continuum.end = texts_[i].length(onTheInterview);
            for (std::size_t place = 0; place < coders.size(); ++place) {
                const std::vector<const Coding*>& codings = units.codings[coders[place]];
                std::vector<Marked> marked;
                for (; next[place] < codings.size(); ++next[place]) {
                    const Passage& passage = codings[next[place]]->passage;
                    if (passage.source != text.source || passage.part != text.part) break;
                    const double begin = texts_[i].offset(passage.span.begin, onTheInterview),
                                 end = texts_[i].offset(passage.span.end, onTheInterview);
                    if (end <= begin) continue;
                    if (!marked.empty() && begin < marked.back().end)
                        marked.back().end = std::max(marked.back().end, end);
                    else
                        marked.push_back({begin, end, 0});
                }
                if (text.by[coders[place]]) continuum.coders.push_back(std::move(marked));
            }
            if (continuum.coders.size() > 1) units.marked[i] = coincidencesOf(continuum, 1);
        }
    }

    static std::vector<std::int32_t> valuesOf(const ComparedText& text, const std::vector<std::size_t>& coders,
                                              const std::vector<bool>* with) {
        std::vector<std::int32_t> values;
        values.reserve(coders.size());
        for (const std::size_t coder : coders)
            values.push_back(!text.by[coder] ? noValue : with && (*with)[coder] ? there : notThere);
        return values;
    }

    const StudySnapshot& snapshot_;
    const Compared& compared_;
    const std::vector<TextUnits>& texts_;
};

} // namespace

std::vector<CodeUnits> codeUnits(const StudySnapshot& snapshot, const Compared& compared,
                                 const std::vector<std::size_t>& coders) {
    std::map<CodeKey, std::size_t> places;
    std::vector<CodeUnits> all;
    for (const Code& code : snapshot.codebook.codes) {
        places.emplace(code.key, all.size());
        CodeUnits& units = all.emplace_back();
        units.code = &code;
        units.codings.resize(compared.coders.size());
        units.byText.resize(compared.texts.size(), Tally{coders.size(), 2, {}});
        units.marked.resize(compared.texts.size());
    }
    for (const Coding& coding : snapshot.codings) {
        const std::size_t coder = compared.place(coding.coder);
        const auto place = places.find(coding.code);
        if (place != places.end() && compared.textBy(coding.passage, coder))
            all[place->second].codings[coder].push_back(&coding);
    }
    std::erase_if(all, [&](const CodeUnits& units) {
        return std::all_of(coders.begin(), coders.end(),
                           [&](std::size_t coder) { return units.codings[coder].empty(); });
    });
    std::vector<TextUnits> texts;
    for (const ComparedText& text : compared.texts)
        texts.emplace_back(snapshot, text);
    const Filling filling(snapshot, compared, texts);
    for (CodeUnits& units : all)
        filling.fill(units, coders);
    return all;
}

} // namespace kith::agreement
