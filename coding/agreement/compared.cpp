#include "kith/agreement/compared.h"

#include "kith/model/coders.h"
#include "kith/model/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace kith::agreement {
namespace {

using TextPlace = std::pair<SourceKey, std::int64_t>;

// What each coder did in one source.
struct Work {
    std::map<std::size_t, const Assignment*> assignments;    // by coder
    std::map<std::int64_t, std::set<std::size_t>> codedPart; // who coded something in each text
    [[nodiscard]] std::set<std::size_t> everybody() const {
        std::set<std::size_t> all;
        for (const auto& [part, coders] : codedPart)
            all.insert(coders.begin(), coders.end());
        return all;
    }
};

// Codes of the layer "interview" say what was asked; a source that carries only these is not coded yet.
std::set<CodeKey> codesOnTheInterview(const StudySnapshot& snapshot) {
    std::set<CodeKey> codes;
    for (const Code& code : snapshot.codebook.codes)
        if (code.layer == "interview") codes.insert(code.key);
    return codes;
}

// Adds the texts of one source that several did, and says which way they came in.
class Choosing {
public:
    Choosing(const StudySnapshot& snapshot, Compared& taken) : snapshot_(snapshot), taken_(taken) {
        for (std::size_t i = 0; i < snapshot.turns.size(); ++i) {
            const TextPlace place{snapshot.turns[i].source, snapshot.turns[i].part};
            const auto [found, isNew] = turns_.try_emplace(place, i, i + 1);
            if (!isNew) found->second.second = i + 1;
        }
    }

    void add(const Source& source, const Work& work) {
        if (!work.assignments.empty()) {
            addAssigned(source, work);
            return;
        }
        bool several = false;
        for (const auto& [part, coders] : work.codedPart)
            several = addText(source.key, part, coders, PlannedUnits::NotSaid) || several;
        if (several)
            ++taken_.unassignedSources;
        else if (work.everybody().size() == 1)
            ++taken_.singleSources;
    }

private:
    void addAssigned(const Source& source, const Work& work) {
        std::set<std::size_t> done;
        bool blind = true;
        PlannedUnits units = PlannedUnits::NotSaid;
        for (const auto& [coder, assignment] : work.assignments) {
            if (assignment->state != AssignmentState::Done) continue;
            done.insert(coder);
            blind = blind && assignment->blind;
            if (assignment->units != PlannedUnits::NotSaid) units = assignment->units;
        }
        if (done.size() < 2) {
            if (work.assignments.size() > 1)
                ++taken_.openSources;
            else
                ++taken_.singleSources;
            return;
        }
        for (auto text = turns_.lower_bound({source.key, 0}); text != turns_.end() && text->first.first == source.key;
             ++text)
            addText(source.key, text->first.second, done, units);
        ++taken_.assignedSources;
        if (blind) ++taken_.blindSources;
    }

    bool addText(SourceKey source, std::int64_t part, const std::set<std::size_t>& coders, PlannedUnits units) {
        const auto turns = turns_.find({source, part});
        if (coders.size() < 2 || turns == turns_.end()) return false;
        ComparedText text{
            source, part, std::vector<bool>(taken_.coders.size()), units, turns->second.first, turns->second.second};
        for (const std::size_t coder : coders)
            text.by[coder] = true;
        taken_.texts.push_back(std::move(text));
        return true;
    }

    const StudySnapshot& snapshot_;
    Compared& taken_;
    std::map<TextPlace, std::pair<std::size_t, std::size_t>> turns_; // [first, end) of each text
};

} // namespace

std::size_t Compared::place(const Coder& coder) const {
    return static_cast<std::size_t>(std::find(coders.begin(), coders.end(), coder) - coders.begin());
}

const ComparedText* Compared::textOf(const Passage& passage) const {
    const auto found = index.find({passage.source, passage.part});
    return found == index.end() ? nullptr : &texts[found->second];
}

const ComparedText* Compared::textBy(const Passage& passage, std::size_t coder) const {
    const ComparedText* text = coder < coders.size() ? textOf(passage) : nullptr;
    return text && text->by[coder] ? text : nullptr;
}

std::vector<Coder> codersOf(const StudySnapshot& snapshot) {
    std::set<Coder> coders;
    for (const Coding& coding : snapshot.codings)
        coders.insert(coding.coder);
    for (const Assignment& assignment : snapshot.assignments)
        coders.insert(assignment.coder);
    coders.erase(Coder(adjudication));
    return {coders.begin(), coders.end()};
}

std::vector<int> roundsOf(const StudySnapshot& snapshot) {
    std::set<int> rounds;
    for (const Assignment& assignment : snapshot.assignments)
        if (assignment.round > 0) rounds.insert(assignment.round);
    return {rounds.begin(), rounds.end()};
}

Compared compared(const StudySnapshot& snapshot, const ComparedWish& wish) {
    Compared taken;
    taken.coders = wish.coders.empty() ? codersOf(snapshot) : wish.coders;
    const std::set<CodeKey> onTheInterview = codesOnTheInterview(snapshot);
    std::map<SourceKey, Work> work;
    for (const Assignment& assignment : snapshot.assignments)
        if (const std::size_t coder = taken.place(assignment.coder); coder < taken.coders.size())
            work[assignment.source].assignments.emplace(coder, &assignment);
    for (const Coding& coding : snapshot.codings)
        if (const std::size_t coder = taken.place(coding.coder);
            coder < taken.coders.size() && !onTheInterview.contains(coding.code))
            work[coding.passage.source].codedPart[coding.passage.part].insert(coder);

    Choosing choosing(snapshot, taken);
    for (const Source& source : snapshot.sources) {
        const auto found = work.find(source.key);
        if (found == work.end() || source.superseded || source.kind == SourceKind::Translation) continue;
        if (!wish.kinds.empty() && std::find(wish.kinds.begin(), wish.kinds.end(), source.kind) == wish.kinds.end())
            continue;
        const auto& assignments = found->second.assignments;
        int round = 0;
        for (const auto& [coder, assignment] : assignments)
            round = std::max(round, assignment->round);
        if (!wish.round || *wish.round == round) choosing.add(source, found->second);
    }
    for (std::size_t i = 0; i < taken.texts.size(); ++i)
        taken.index.emplace(std::pair(taken.texts[i].source, taken.texts[i].part), i);
    return taken;
}

std::vector<std::string> notesOn(const Compared& compared, std::string_view language) {
    std::vector<std::string> notes;
    const auto add = [&](std::int64_t count, std::string_view english, std::string_view dutch) {
        if (count > 0) notes.push_back(fmt::format(fmt::runtime(inLanguage(language, english, dutch)), count));
    };
    add(compared.assignedSources,
        "Sources compared because several coders were assigned them and have done them: {}. Nothing coded there means "
        "nothing found.",
        "Bronnen die vergeleken zijn omdat meer codeurs ze toegewezen kregen en ze af hebben: {}. Niets gecodeerd "
        "betekent daar: niets gevonden.");
    add(compared.blindSources, "Coded blind by all who did them: {} of these.",
        "Blind gecodeerd door allen die ze deden: {} daarvan.");
    add(compared.unassignedSources,
        "Sources compared without an assignment, because several coders coded something in them: {}. In surveys only "
        "the answers of respondents with codings of several coders are compared.",
        "Bronnen die vergeleken zijn zonder toewijzing, omdat meer codeurs er iets in codeerden: {}. Van enquêtes zijn "
        "alleen antwoorden vergeleken van respondenten bij wie meer codeurs iets codeerden.");
    add(compared.openSources, "Not compared, for they are assigned to several coders and not done by two yet: {}.",
        "Niet vergeleken, want toegewezen aan meer codeurs en nog niet door twee gedaan: {}.");
    add(compared.singleSources, "Not compared, for only one of these coders has them: {}.",
        "Niet vergeleken, want maar één van deze codeurs heeft ze: {}.");
    if (compared.texts.empty())
        notes.emplace_back(inLanguage(language, "There is no source that several of these coders have done.",
                                      "Er is geen bron die meer dan één van deze codeurs gedaan heeft."));
    return notes;
}

} // namespace kith::agreement
