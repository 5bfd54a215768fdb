// What a selection leaves of a snapshot: accounts that were coded, the codings that count, and what each person could
// show.
#pragma once

#include "code_units.h"
#include "kith/analysis/selection.h"
#include "kith/model/asked.h"
#include "kith/model/coders.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace kith::analysis {

// All that one person told in the selected sources.
struct Account {
    const Case* ego = nullptr;
    bool interviewed = false; // in a source that was coded
    bool surveyed = false;    // on a form that was coded
    std::int64_t contacts = 0;
};

struct CountedCoding {
    const Coding* coding = nullptr;
    std::size_t account = 0;
};

// Throws Error for an attribute that no case and no variable has.
void checkAttribute(const StudySnapshot& snapshot, const std::string& attribute);

class Material {
public:
    // The snapshot must outlive this. Throws Error for a coder or an attribute that is not there.
    Material(const StudySnapshot& snapshot, Selection selection);

    [[nodiscard]] const StudySnapshot& snapshot() const { return snapshot_; }
    [[nodiscard]] const Selection& selection() const { return selection_; }
    [[nodiscard]] const std::vector<Account>& accounts() const { return accounts_; } // in the order of cases
    [[nodiscard]] const std::vector<CountedCoding>& codings() const {
        return codings_;
    }                                                                          // in the snapshot's order, of all stages
    [[nodiscard]] const std::vector<Coder>& coders() const { return coders_; } // whose codings are among them
    [[nodiscard]] const std::vector<const Case*>& notCoded() const {
        return notCoded_;
    } // selected cases that nobody coded yet, in their order
    [[nodiscard]] std::size_t notOwnWords() const { return notOwnWords_; } // codings that are left out: of no account
    [[nodiscard]] std::size_t notRecorded() const;                         // interviews without a coded question
    [[nodiscard]] const AskedTopics& asked() const { return asked_; }
    [[nodiscard]] const Source*
    codedSource(SourceKey key) const; // nullptr: not selected, or coded by nobody who counts

    // Whether finding nothing would say something: the person was asked what can show it. A survey's respondents can
    // show factors, and other layers only where such a code was used on their survey; interviewees whatever no question
    // of the guide aims at, or a question aimed at that was put, or where nothing of the asking was recorded. Of a
    // stage: on a form with a question about it; in an interview only where a question about it that can show the code
    // was put.
    [[nodiscard]] bool couldShow(std::size_t account, const CodeUnit& unit, std::optional<Stage> stage) const;

private:
    struct ReadSource {
        const Source* source = nullptr;
        bool coded = false;
        bool done = false;            // by who counts: what is not found there is not there
        const Coder* coder = nullptr; // the one who counts; nullptr: all chosen ones
    };
    void readSources(const CountingCoders& counting);
    void readAccounts();
    void readCodings();
    [[nodiscard]] std::unordered_set<CaseKey> codedRespondents() const;
    [[nodiscard]] bool formCouldShow(const Case& ego, const CodeUnit& unit) const;
    [[nodiscard]] bool isSelected(const Case& ego) const;
    [[nodiscard]] bool counts(const Coder& coder, const ReadSource& read) const;

    const StudySnapshot& snapshot_;
    Selection selection_;
    AskedTopics asked_;
    std::unordered_map<SourceKey, ReadSource> sources_;
    std::vector<Account> accounts_;
    std::unordered_map<CaseKey, std::size_t> accountOf_;
    std::vector<CountedCoding> codings_;
    std::vector<Coder> coders_;
    std::vector<const Case*> notCoded_;
    std::size_t notOwnWords_ = 0;
    std::unordered_set<CodeKey> aboutTheInterview_; // codes of the layer "interview": they judge no account
    std::unordered_map<SourceKey, std::unordered_set<std::string>> layersOfSurvey_;
};

} // namespace kith::analysis
