// A made study that several coders coded: turns of ten characters, the interviewer's 1, 3, 5 …, the interviewee's 2, 4
// …
#pragma once

#include "analysis/made_study.h"

#include "kith/model/table.h"

#include <stdexcept>

namespace kith::made {

class DoubleStudy : public Study {
public:
    // A transcript with this many turns, and its interviewee.
    CaseKey interview(const std::string& title, int turns) {
        const SourceKey key = source(title);
        for (int number = 1; number <= turns; ++number)
            snapshot.turns.push_back({key,
                                      1,
                                      number,
                                      {{(number - 1) * 10}, {number * 10}},
                                      number % 2 == 1 ? SpeakerRole::Interviewer : SpeakerRole::Interviewee});
        sources_[title] = key;
        return cases_[title] = interviewee("case of " + title, key);
    }
    [[nodiscard]] SourceKey key(const std::string& title) const { return sources_.at(title); }
    [[nodiscard]] CaseKey ego(const std::string& title) const { return cases_.at(title); }

    // The code on a whole turn.
    void onTurn(const Coder& coder, const std::string& title, const std::string& code, int turn,
                ContactKey contact = {}, Stage stage = Stage::NotAsked) {
        onWords(coder, title, code, (turn - 1) * 10, turn * 10, contact, stage);
    }
    void onWords(const Coder& coder, const std::string& title, const std::string& code, std::int64_t begin,
                 std::int64_t end, ContactKey contact = {}, Stage stage = Stage::NotAsked) {
        Details details;
        details.coder = coder;
        details.contact = contact;
        details.stage = stage;
        details.turn = static_cast<int>(begin / 10) + 1;
        coding(cases_.at(title), sources_.at(title), code, begin, end, details);
    }
    void assign(const Coder& coder, const std::string& title, AssignmentState state, bool blind = false, int round = 0,
                PlannedUnits units = PlannedUnits::NotSaid) {
        snapshot.assignments.push_back({coder, sources_.at(title), state, blind, round, units});
    }

private:
    std::map<std::string, SourceKey> sources_;
    std::map<std::string, CaseKey> cases_;
};

// The cell of the first row in which a column says this.
inline const Cell& cellWhere(const Table& table, const std::string& column, const std::string& says,
                             const std::string& wanted) {
    const auto place = [&](const std::string& id) {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (table.columns[i].id == id) return i;
        throw std::out_of_range("no column " + id);
    };
    for (const auto& row : table.rows)
        if (const auto* words = std::get_if<std::string>(&row[place(column)].value); words && *words == says)
            return row[place(wanted)];
    throw std::out_of_range("no row " + says);
}
inline double numberWhere(const Table& table, const std::string& column, const std::string& says,
                          const std::string& wanted) {
    const Cell& cell = cellWhere(table, column, says, wanted);
    if (const auto* count = std::get_if<std::int64_t>(&cell.value)) return static_cast<double>(*count);
    return std::get<double>(cell.value);
}

} // namespace kith::made
